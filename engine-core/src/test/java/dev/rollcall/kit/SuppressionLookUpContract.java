package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding the suppressions of an address. */
abstract class SuppressionLookUpContract extends OpenStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final Identifier PHONE = Identifier.phone("+442071234567");

    private static Suppression registry(SuppressionKind kind, String key) {
        return new Suppression(
                0, kind, key, null, SuppressionOrigin.REGISTRY, Status.SUPPRESSED, "asked by letter", Contacts.NOW);
    }

    private static Suppression optOut(Identifier identifier) {
        return Suppression.optOut(identifier, null, Status.UNSUBSCRIBED, Contacts.NOW);
    }

    private List<Suppression> against(Identifier... identifiers) {
        return withoutIds(find(identifiers).suppressions());
    }

    @Test
    void anEntryOfAnAddressIsFoundByTheAddress() {
        write(new Write().suppress(optOut(ANN), optOut(PHONE)));

        assertThat(against(ANN)).containsExactly(optOut(ANN));
        assertThat(against(PHONE)).containsExactly(optOut(PHONE));
        assertThat(against(ANN, PHONE)).containsExactlyInAnyOrder(optOut(ANN), optOut(PHONE));
    }

    @Test
    void anEntryOfADomainIsFoundByEveryAddressInIt() {
        Suppression domain = registry(SuppressionKind.DOMAIN, "example.com");
        write(new Write().suppress(domain));

        assertThat(against(ANN, Identifier.email("bob@example.com"))).containsExactly(domain);
    }

    @Test
    void aDomainMatchesNeitherItsParentNorItsSubdomain() {
        write(new Write()
                .suppress(
                        registry(SuppressionKind.DOMAIN, "mail.example.com"),
                        registry(SuppressionKind.DOMAIN, "ample.com"),
                        registry(SuppressionKind.DOMAIN, "com")));

        assertThat(against(ANN)).isEmpty();
    }

    @Test
    void entriesOfEveryListAndOriginAreFound() {
        long news = newList("News");
        long offers = newList("Offers");
        Suppression everywhere = optOut(ANN);
        Suppression fromNews = Suppression.optOut(ANN, news, Status.UNSUBSCRIBED, Contacts.NOW);
        Suppression fromOffers = Suppression.optOut(ANN, offers, Status.COMPLAINED, Contacts.NOW.plusSeconds(1));
        Suppression byHost = registry(SuppressionKind.EMAIL, ANN.key());
        write(new Write().suppress(everywhere, fromNews, fromOffers, byHost));

        assertThat(against(ANN)).containsExactlyInAnyOrder(everywhere, fromNews, fromOffers, byHost);
    }

    @Test
    void entriesOfAllAddressesOfAFoundContactAreFound() {
        Contact ann = insert(contact -> contact.email(Contacts.address("Ann@Example.com"), Contacts.ACTIVE)
                .phone(Contacts.number(PHONE.key()), Contacts.ACTIVE)
                .externalId("A-1"));
        Suppression domain = registry(SuppressionKind.DOMAIN, "example.com");
        write(new Write().suppress(optOut(ANN), optOut(PHONE), domain));

        assertThat(against(Identifier.externalId("A-1"))).containsExactlyInAnyOrder(optOut(ANN), optOut(PHONE), domain);
        assertThat(against(Identifier.id(ann.id()))).containsExactlyInAnyOrder(optOut(ANN), optOut(PHONE), domain);
        assertThat(against(PHONE)).containsExactlyInAnyOrder(optOut(ANN), optOut(PHONE), domain);
    }

    @Test
    void anEntryFoundBySeveralKeysIsReturnedOnce() {
        insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .phone(Contacts.number(PHONE.key()), Contacts.ACTIVE)
                .externalId("A-1"));
        write(new Write().suppress(optOut(ANN), optOut(PHONE)));

        assertThat(against(ANN, PHONE, Identifier.externalId("A-1")))
                .containsExactlyInAnyOrder(optOut(ANN), optOut(PHONE));
    }

    @Test
    void unrelatedEntriesAreNotFound() {
        insert("ann@example.com");
        write(new Write()
                .suppress(
                        optOut(Identifier.email("bob@example.com")),
                        optOut(Identifier.phone("+442079999999")),
                        registry(SuppressionKind.DOMAIN, "example.org"),
                        registry(SuppressionKind.DOMAIN, ANN.key()),
                        registry(SuppressionKind.PHONE, ANN.key()),
                        registry(SuppressionKind.EMAIL, PHONE.key()),
                        registry(SuppressionKind.EMAIL, "example.com")));

        assertThat(against(ANN, PHONE)).isEmpty();
    }

    @Test
    void anExternalIdFindsNoSuppression() {
        write(new Write().suppress(optOut(ANN), registry(SuppressionKind.DOMAIN, "example.com")));

        assertThat(against(Identifier.externalId(ANN.key()), Identifier.externalId("example.com")))
                .isEmpty();
    }

    @Test
    void thousandsOfEntriesAreFoundAtOnce() {
        List<Identifier> keys = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            keys.add(Identifier.email("ann@host" + i + ".example"));
        }
        Suppression[] entries =
                keys.stream().map(SuppressionLookUpContract::optOut).toArray(Suppression[]::new);
        write(new Write().suppress(entries));

        assertThat(against(keys.toArray(Identifier[]::new))).containsExactlyInAnyOrder(entries);
    }

    @Test
    void waitingEntriesAreStoredBesideOptOutsUntilTheyAreLifted() {
        long news = newList("News");
        Suppression waiting = Suppression.waiting(ANN, null, Contacts.NOW);
        Suppression waitingForNews = Suppression.waiting(ANN, news, Contacts.NOW);
        write(new Write().suppress(waiting, waitingForNews, optOut(ANN)));
        write(new Write().suppress(waiting));

        assertThat(against(ANN)).containsExactlyInAnyOrder(waiting, waitingForNews, optOut(ANN));
        assertThat(withoutIds(store.suppressions(new SuppressionFilter(SuppressionOrigin.WAITING, null), 0, 10)))
                .containsExactlyInAnyOrder(waiting, waitingForNews);
        assertThat(withoutIds(store.suppressions(new SuppressionFilter(SuppressionOrigin.OPT_OUT, null), 0, 10)))
                .containsExactly(optOut(ANN));

        write(new Write().lift(waiting));
        assertThat(against(ANN)).containsExactlyInAnyOrder(waitingForNews, optOut(ANN));
    }
}

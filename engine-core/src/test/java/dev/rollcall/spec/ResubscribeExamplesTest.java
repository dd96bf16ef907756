package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.manage.Resubscription;
import dev.rollcall.manage.Resubscription.Result;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Resubscribing people: an operation of its own with three results (checklist F-74, worked example AT-D15). */
class ResubscribeExamplesTest extends Examples {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "called us", "ticket 4711");
    private static final Identifier ANN = Identifier.email("ann@example.com");

    private Result resubscribe() {
        return engine.contacts().resubscribe(ANN, Resubscription.of(GRANT));
    }

    private Result challenge() {
        return engine.contacts().resubscribe(ANN, Resubscription.of(GRANT).withChallenge());
    }

    private Contact storedAs(Status status) {
        return stored(contact -> contact.email(email("ann@example.com"), state(status)));
    }

    private List<GrantRecord> grants() {
        return engine.suppressions().grants(0, 100);
    }

    private List<Confirmation> handedOut() {
        List<Confirmation> handedOut = new ArrayList<>();
        engine.confirmations().handOut(handedOut::add);
        return handedOut;
    }

    @Test
    void atD15AnAddressSuppressedByTheOwnerIsOpenedAtOnce() {
        storedAs(Status.SUPPRESSED);

        assertThat(challenge()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(grants()).extracting(GrantRecord::before).containsExactly(Status.SUPPRESSED);
        assertThat(grants()).extracting(GrantRecord::grant).containsExactly(GRANT);
    }

    @Test
    void atD15AnAddressOnTheOwnersRegistryIsRemovedFromIt() {
        engine.suppressions().suppress(ANN, "asked by letter");

        assertThat(challenge()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(engine.suppressions().find(ANN)).isEmpty();
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(grants()).hasSize(1);
    }

    @Test
    void atD15AnUnsubscribedContactIsChallengedAndOpensWhenConfirmed() {
        Contact ann = storedAs(Status.UNSUBSCRIBED);

        assertThat(challenge()).isEqualTo(Result.CONTACT_CHALLENGED);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(grants()).isEmpty();
        Confirmation confirmation = handedOut().get(0);
        assertThat(confirmation.contactId()).isEqualTo(ann.id());
        assertThat(confirmation.channel()).isEqualTo(Channel.EMAIL);
        assertThat(confirmation.importId()).isNull();

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_ADDED);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(handedOut()).isEmpty();
    }

    @Test
    void atD15AGloballySuppressedAddressCannotBeOpened() {
        storedAs(Status.ACTIVE);
        engine.suppressions().suppressGlobally(ANN, "spam trap");

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_CANNOT_BE_UNSUPPRESSED);
        assertThat(engine.suppressions().find(ANN)).hasSize(1);
        assertThat(grants()).isEmpty();
    }

    @Test
    void f74NeitherADomainOnTheRegistryNorAComplaintCanBeOpened() {
        storedAs(Status.COMPLAINED);
        assertThat(resubscribe()).isEqualTo(Result.CONTACT_CANNOT_BE_UNSUPPRESSED);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.COMPLAINED);

        engine.suppressions().suppressDomain("blocked.example", null);
        assertThat(engine.contacts().resubscribe(Identifier.email("bob@blocked.example"), Resubscription.of(GRANT)))
                .isEqualTo(Result.CONTACT_CANNOT_BE_UNSUPPRESSED);
        assertThat(isThere("bob@blocked.example")).isFalse();
    }

    @Test
    void f74ASuppressedDomainCountsBesideASuppressedAddress() {
        engine.suppressions().suppress(ANN, "asked by letter");
        engine.suppressions().suppressDomain("example.com", null);

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_CANNOT_BE_UNSUPPRESSED);

        assertThat(isThere("ann@example.com")).isFalse();
        assertThat(engine.suppressions().find(ANN)).hasSize(2);
        assertThat(grants()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"UNSUBSCRIBED", "PENDING", "FORWARDED", "SUPPRESSED"})
    void r1AConfirmationIsAGrant(Status before) {
        storedAs(before);

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(grants()).extracting(GrantRecord::before).containsExactly(before);
    }

    @Test
    void anErasedPersonBecomesAContactAgain() {
        storedAs(Status.UNSUBSCRIBED);
        engine.contacts().erase(ANN);

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(engine.suppressions().find(ANN)).isEmpty();
    }

    @Test
    void aPersonKnownOnFileOnlyIsChallengedAsAClosedContact() {
        ContactList news = engine.lists().create("News");
        engine.contacts().unsubscribe(ANN);
        engine.contacts().unsubscribe(ANN, news.id());

        assertThat(challenge()).isEqualTo(Result.CONTACT_CHALLENGED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact("ann@example.com").memberships().values())
                .extracting(Membership::status)
                .containsExactly(Status.UNSUBSCRIBED);
        assertThat(handedOut()).hasSize(1);
    }

    @Test
    void f74AddingToAListLiftsTheSuppressionOnThatList() {
        ContactList news = engine.lists().create("News");
        engine.suppressions().suppressOnList(ANN, news.id(), "asked by letter");
        storedAs(Status.UNSUBSCRIBED);

        engine.contacts().resubscribe(ANN, Resubscription.of(GRANT).onList(news.id()));

        Contact ann = contact("ann@example.com");
        assertThat(ann.memberships()
                        .get(new MembershipKey(news.id(), Channel.EMAIL))
                        .status())
                .isEqualTo(Status.ACTIVE);
        assertThat(ann.effective(Channel.EMAIL)).contains(Status.ACTIVE);
        assertThat(engine.suppressions().find(ANN)).isEmpty();
        assertThat(grants()).extracting(GrantRecord::listId).containsExactly(null, news.id());
    }

    @Test
    void f77AContactThatIsClosedAsAWholeIsOpenedForOneAddressOnly() {
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .phone(phone("+442071234567"), state(Status.ACTIVE))
                .status(Status.SUPPRESSED));

        assertThat(resubscribe()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(contact("ann@example.com").effective(Channel.EMAIL)).contains(Status.ACTIVE);
        assertThat(contact("ann@example.com").effective(Channel.PHONE)).contains(Status.SUPPRESSED);
        assertThat(grants()).extracting(GrantRecord::address).containsExactly(ANN);
    }

    @Test
    void liftingAListSuppressionOfAnExcludedContactIsRecorded() {
        long news = engine.lists().create("News").id();
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .membership(
                        new MembershipKey(news, Channel.EMAIL), new Membership(Status.EXCLUDED, BEFORE.at(), null)));
        engine.suppressions().suppressOnList(ANN, news, "asked by letter");

        engine.contacts().resubscribe(ANN, Resubscription.of(GRANT).onList(news));

        assertThat(grants()).extracting(GrantRecord::listId).containsExactly(news);
        assertThat(engine.suppressions().find(ANN)).isEmpty();
    }

    @Test
    void anOpenAddressStaysOpenAndNothingIsRecorded() {
        storedAs(Status.NEW);

        assertThat(challenge()).isEqualTo(Result.CONTACT_ADDED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.NEW);
        assertThat(grants()).isEmpty();
        assertThat(handedOut()).isEmpty();
    }

    @Test
    void onlyAddressesAndListsThatExistCanBeResubscribed() {
        assertThatThrownBy(() -> engine.contacts().resubscribe(Identifier.id(1), Resubscription.of(GRANT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.contacts()
                        .resubscribe(ANN, Resubscription.of(GRANT).onList(99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
        assertThat(isThere("ann@example.com")).isFalse();
    }
}

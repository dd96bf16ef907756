package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 4, exhaustively: no cell of an opt-out or opt-in column raises a stored status, even if the request has a grant.
 */
class ConsentCellsLawTest {
    private static final String A = "a@example.com";
    private static final List<String> CELLS = List.of("yes", "no", "", "NULL", "2024-05-06", "0000-00-00", "perhaps");

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            for (ConsentScope scope :
                    List.of(ConsentScope.EMAIL, ConsentScope.CONTACT, ConsentScope.parse("list:News"))) {
                if (claim != Claim.BOUNCED || scope.equals(ConsentScope.EMAIL)) {
                    targets.add(Target.flag(claim, scope));
                    targets.add(new Target.TimeOf(claim, scope));
                }
            }
        }
        return targets;
    }

    private static List<ImportOptions.Builder> options() {
        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        return List.of(
                ImportOptions.builder(),
                ImportOptions.builder().list("News"),
                ImportOptions.builder().set(ConsentRules.GRANT, grant),
                ImportOptions.builder().set(MatchRules.ON_EXISTING, OnExisting.ADD),
                ImportOptions.builder().everybodyLeft(EverybodyLeft.unsubscribed()));
    }

    /** One contact, with the status on its channel, on a list and, if it closes, as a whole. */
    private static Contact store(ContactStore store, Status status, Availability availability) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            long news = transaction.catalog().createList("News").id();
            Stamp before = Examples.BEFORE;
            Contact contact = Contact.builder(transaction.newContactIds(1)[0], before)
                    .email(EmailAddress.parse(A).orElseThrow(), new ChannelState(status, availability))
                    .status(status.isClosed() ? status : Status.ACTIVE)
                    .membership(new MembershipKey(news, Channel.EMAIL), new Membership(status, before.at(), null))
                    .build();
            transaction.write(new Changes(List.of(contact), List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
            return contact;
        }
    }

    @Test
    void noCellRaisesAStatusOrAnAvailability() {
        int cases = 0;
        for (Target target : targets()) {
            for (ImportOptions.Builder options : options()) {
                for (Status stored : Stream.of(Status.values())
                        .filter(status -> status != Status.EXCLUDED)
                        .toList()) {
                    for (String cell : CELLS) {
                        check(target, options.build().toBuilder(), stored, cell);
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(26 * 5 * 8 * 7);
    }

    private static void check(Target target, ImportOptions.Builder options, Status stored, String cell) {
        ContactStore store = new InMemoryContactStore();
        Contact before = store(store, stored, Availability.TEMPORARY);
        ImportEngine engine = ImportEngine.on(store);
        ImportOptions mapped = options.map("c", target).build();
        engine.run(ImportRequest.of(HostRows.of(List.of("email", "c"), List.of(List.of(A, cell))), mapped));
        Contact after = engine.contacts().find(Identifier.email(A)).orElseThrow();
        String about = target + " '" + cell + "' over " + stored + " with " + mapped.toJson();
        assertNotRaised(before.status(), after.status(), about);
        assertNotRaised(stored, after.channels().get(Channel.EMAIL).status(), about);
        before.memberships()
                .forEach((key, membership) -> assertNotRaised(
                        membership.status(), after.memberships().get(key).status(), about));
        assertThat(after.channels().get(Channel.EMAIL).availability())
                .as(about)
                .isGreaterThanOrEqualTo(Availability.TEMPORARY);
        assertThat(engine.suppressions().grants(0, 10)).as(about).isEmpty();
    }

    private static void assertNotRaised(Status before, Status after, String about) {
        boolean harder = after.isClosed() && (!before.isClosed() || after.compareTo(before) >= 0);
        boolean open = before.statusClass() == StatusClass.OPEN && after.statusClass() == StatusClass.OPEN;
        assertThat(after == before || harder || open)
                .as(before + " became " + after + ": " + about)
                .isTrue();
    }
}

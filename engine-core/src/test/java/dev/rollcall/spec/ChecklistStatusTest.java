package dev.rollcall.spec;

import java.time.Instant;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Statuses, lists and suppressions (F-63 to F-78). The other features are tested elsewhere, beside their subjects. */
class ChecklistStatusTest extends Examples {
    private Membership membership(String email, ContactList list) {
        return contact(email).memberships().get(new MembershipKey(list.id(), Channel.EMAIL));
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    @Test
    void f63ARefusedTransitionIsAWarningOfARowThatIsImported() {
        engine.fields().create("Name", FieldType.TEXT);
        stored(contact -> contact.email(email("invited@example.com"), state(Status.PENDING)));

        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "phone", "email_status", "Name"),
                List.of("invited@example.com", "", "active", "Ann"),
                List.of("unknown@example.com", "+447700900000", "", "Bob"));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
        assertThat(FaultCode.STATUS_NOT_CHANGED.severity()).isEqualTo(Severity.WARNING);
        assertThat(emailStatus("invited@example.com")).isEqualTo(Status.PENDING);
        assertThat(contact("invited@example.com").fields()).containsEntry("name", text("Ann"));
        assertThat(contact("unknown@example.com").channels())
                .containsEntry(Channel.EMAIL, state(Status.NEW))
                .containsEntry(Channel.PHONE, state(Status.ACTIVE));
    }

    @Test
    void f64TheAvailabilityOfEachChannelIsStored() {
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "phone", "email_availability", "phone_availability"),
                List.of("new@example.com", "+447700900000", "mailbox_full", "unreachable"),
                List.of("known@example.com", "", "spam_rejected", ""),
                List.of("other@example.com", "+447700900001", "available", ""));

        assertThat(contact("new@example.com").channels())
                .containsEntry(Channel.EMAIL, new ChannelState(Status.NEW, Availability.TEMPORARY))
                .containsEntry(Channel.PHONE, new ChannelState(Status.ACTIVE, Availability.DEAD));
        assertThat(contact("known@example.com").channels())
                .containsEntry(Channel.EMAIL, new ChannelState(Status.ACTIVE, Availability.DEAD));
        assertThat(contact("other@example.com").channels()).containsEntry(Channel.EMAIL, state(Status.NEW));
    }

    @Test
    void f65AListInSeveralFieldsIsUnsubscribedBeforeExcludedBeforeSubscribed() {
        ContactList one = engine.lists().create("one");
        ContactList two = engine.lists().create("two");
        ContactList three = engine.lists().create("three");

        run(
                ImportOptions.builder(),
                List.of(
                        "email",
                        "email_list_ids",
                        "email_subscribe_times",
                        "email_excluded_list_ids",
                        "email_unsubscribed_list_ids"),
                List.of("a@example.com", "one,two,three", "2024-01-01,2024-01-02,2024-01-03", "two,three", "three"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(membership("a@example.com", one).status()).isEqualTo(Status.ACTIVE);
        assertThat(membership("a@example.com", one).since()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(membership("a@example.com", two).status()).isEqualTo(Status.EXCLUDED);
        assertThat(membership("a@example.com", three).status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).isNotEmpty().containsOnly(FaultCode.LIST_NAMED_TWICE);
    }

    @Test
    void f66AListColumnSetsTheStatusOfNewAndOldMemberships() {
        ContactList news = engine.lists().create("News");
        ContactList offers = engine.lists().create("Offers");
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .membership(
                        new MembershipKey(news.id(), Channel.EMAIL), new Membership(Status.ACTIVE, BEFORE.at(), null)));

        run(
                ImportOptions.builder(ImportPreset.EVERLYTIC)
                        .set(MatchRules.ON_EXISTING, OnExisting.UPDATE)
                        .map("1", Target.statusOnList("News"))
                        .map("2", Target.statusOnList("Offers")),
                List.of("email", "1", "2"),
                List.of("a@example.com", "unsubscribed", "forwarded"),
                List.of("b@example.com", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.INVALID);
        assertThat(membership("a@example.com", news).status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(membership("a@example.com", offers).status()).isEqualTo(Status.FORWARDED);
        assertThat(faults(1)).containsExactly(FaultCode.MISSING_LIST);
        assertThat(isThere("b@example.com")).isFalse();
    }

    @Test
    void f67AcceptedRowsJoinTheTargetListAndRefusedOnesDoNot() {
        ContactList spring = engine.lists().create("Spring");
        engine.suppressions().suppress(Identifier.email("never@example.com"), null);
        stored(contact -> contact.email(email("never@example.com"), state(Status.ACTIVE)));
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));
        stored(contact -> contact.email(email("other@example.com"), state(Status.ACTIVE))
                .phone(phone("+447700900000"), state(Status.ACTIVE)));
        ImportOptions.Builder options =
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).list("Spring");

        run(
                options,
                List.of("email", "phone"),
                List.of("new@example.com", ""),
                List.of("known@example.com", ""),
                List.of("never@example.com", ""),
                List.of("third@example.com", "+447700900000"),
                List.of("bad@@x", ""));

        assertThat(outcomes())
                .containsExactly(
                        Outcome.INSERTED, Outcome.UPDATED, Outcome.SUPPRESSED, Outcome.CONFLICT, Outcome.INVALID);
        assertThat(engine.contacts().scan(ContactFilter.onList(spring.id()), 0, 10))
                .extracting(Contact::email)
                .containsExactlyInAnyOrder(email("new@example.com"), email("known@example.com"));
    }

    @Test
    void f69ASuppressedContactIsUpdatedAndKeepsItsStatusUnlessRequested() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.UNSUBSCRIBED)));
        List<String> header = List.of("email", "city", "email status");

        run(v3(), header, List.of("a@example.com", "Ulm", ""));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Ulm"));
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.UNSUBSCRIBED);

        run(v3(), header, List.of("a@example.com", "Ulm", "suppressed"));
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.SUPPRESSED);

        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        run(v3().set(ConsentRules.GRANT, grant), header, List.of("a@example.com", "Ulm", "subscribed"));
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.ACTIVE);

        engine.suppressions().suppressGlobally(Identifier.email("a@example.com"), null);
        run(v3(), header, List.of("a@example.com", "Bonn", "subscribed"));
        assertThat(outcomes()).containsExactly(Outcome.SUPPRESSED);
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Ulm"));
    }

    private static ImportOptions.Builder v3() {
        return ImportOptions.builder(ImportPreset.DOTDIGITAL_V3);
    }

    @Test
    void f70GlobalAndDomainSuppressionRefuseNewAndKnownContacts() {
        engine.suppressions().suppressGlobally(Identifier.email("known@example.com"), null);
        engine.suppressions().suppressGlobally(Identifier.email("new@example.com"), null);
        engine.suppressions().suppressDomain("blocked.example", null);
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));
        stored(contact -> contact.email(email("known@blocked.example"), state(Status.ACTIVE)));
        List<Contact> before = engine.contacts().scan(ContactFilter.all(), 0, 10);

        for (ImportPreset preset : List.of(ImportPreset.DOTDIGITAL_V2, ImportPreset.DOTDIGITAL_V3)) {
            run(
                    ImportOptions.builder(preset),
                    List.of("email", "city"),
                    List.of("known@example.com", "Ulm"),
                    List.of("new@example.com", "Ulm"),
                    List.of("known@blocked.example", "Ulm"),
                    List.of("new@blocked.example", "Ulm"));

            assertThat(outcomes()).hasSize(4).containsOnly(Outcome.SUPPRESSED);
            assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).isEqualTo(before);
        }
    }

    @Test
    void f76PeopleWhoLeftElsewhereAreImportedAsUnmailable() {
        ContactList news = engine.lists().create("News");

        run(
                ImportOptions.builder().list("News", Status.UNSUBSCRIBED),
                List.of("email", "email status", "email availability"),
                List.of("left@example.com", "unsubscribed", ""),
                List.of("bounced@example.com", "", "hard bounced"),
                List.of("suppressed@example.com", "suppressed", ""));

        assertThat(outcomes()).hasSize(3).containsOnly(Outcome.INSERTED);
        assertThat(emailStatus("left@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact("bounced@example.com").channels())
                .containsEntry(Channel.EMAIL, new ChannelState(Status.ACTIVE, Availability.DEAD));
        assertThat(emailStatus("suppressed@example.com")).isEqualTo(Status.SUPPRESSED);
        assertThat(membership("bounced@example.com", news).status()).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void f78DeleteWinsOverEveryOtherColumn() {
        stored(contact -> contact.email(email("u@example.com"), state(Status.ACTIVE)));
        List<String> rest = List.of("1,2,3,4,5,6,7,8,9,10,11", "bogus", "4711", "1");

        run(
                ImportOptions.builder(ImportPreset.UNISENDER).map("delete", Target.parse("delete")),
                List.of("email", "tags", "email_status", "email_list_ids", "delete"),
                row("u@example.com", rest),
                row("ghost@example.com", rest));

        assertThat(outcomes()).containsExactly(Outcome.DELETED, Outcome.UNCHANGED);
        assertThat(unisender()).containsExactly(2L, 1L, 0L, 2L, 0L, 0L);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).isEmpty();
    }

    private static List<String> row(String email, List<String> rest) {
        List<String> row = new java.util.ArrayList<>(List.of(email));
        row.addAll(rest);
        return row;
    }
}

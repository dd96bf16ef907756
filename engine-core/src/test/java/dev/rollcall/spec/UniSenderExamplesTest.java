package dev.rollcall.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.RoleAddresses;
import dev.rollcall.options.TagRules;
import dev.rollcall.options.ValueRules;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The worked examples AT-U1 to AT-U15, as far as they are about rows and not about the vendor's answers. */
class UniSenderExamplesTest extends Examples {
    private static ImportOptions.Builder call() {
        return ImportOptions.builder(ImportPreset.UNISENDER)
                .map("email", Target.email())
                .unknownColumns(dev.rollcall.mapping.UnknownColumns.IGNORE);
    }

    private static ImportOptions.Builder deleting() {
        return call().map("delete", new Target.Delete());
    }

    @Test
    void atU1ThePublishedSampleIsImported() {
        stored(contact -> contact.email(email("u@example.com"), state(Status.NEW)));
        stored(contact -> contact.email(email("other@example.com"), state(Status.ACTIVE))
                .phone(phone("+79260000009"), state(Status.ACTIVE)));
        engine.fields().create("Name", FieldType.TEXT);

        run(
                deleting(),
                List.of("email", "phone", "delete", "Name"),
                List.of("not-an-email", "+79260000001", "1", ""),
                List.of("", "+79260000002", "1", ""),
                List.of("u@example.com", "", "", "Bob"),
                List.of("z@example.com", "+79260000009", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UPDATED, Outcome.CONFLICT);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_EMAIL);
        assertThat(faults(3)).containsExactly(FaultCode.IDENTIFIER_CONFLICT);
        assertThat(unisender()).containsExactly(4L, 2L, 1L, 2L, 1L, 2L);
        assertThat(contact("u@example.com").fields()).containsEntry("name", new FieldValue.Text("Bob"));
        assertThat(emailStatus("u@example.com")).isEqualTo(Status.NEW);
        assertThat(isThere("z@example.com")).isFalse();
        assertThat(engine.contacts().find(Identifier.phone("+79260000001"))).isEmpty();
    }

    @Test
    void atU2ARowAboveTheSoftLimitIsAddedWithAWarning() {
        stored(contact -> contact.email(email("u@example.com"), state(Status.ACTIVE)));

        ImportReport report =
                run(call().set(GuardRules.WARN_ABOVE_CONTACTS, 1L), List.of("email"), List.of("new@example.com"));

        assertThat(unisender()).containsExactly(1L, 1L, 0L, 0L, 1L, 0L);
        assertThat(faults(0)).containsExactly(FaultCode.CONTACTS_OVERLIMIT);
        assertThat(report.warnings()).containsExactly("Addresses overlimit for current period");
        assertThat(isThere("new@example.com")).isTrue();
    }

    @Test
    void atU3TheSeedRequestPutsFivePeopleOnAList() {
        ContactList list = engine.lists().create("778899");

        run(
                call().map("email_list_ids", Target.parse("email_lists")),
                List.of("email", "first name", "email_list_ids"),
                List.of("anna@example.com", "Anna", id(list)),
                List.of("kate@example.com", "Kate", id(list)),
                List.of("john@example.com", "John", id(list)));

        assertThat(outcomes()).containsOnly(Outcome.INSERTED).hasSize(3);
        assertThat(unisender()).containsExactly(3L, 3L, 0L, 0L, 3L, 0L);
        Membership membership = contact("kate@example.com").memberships().get(onEmail(list));
        assertThat(membership.status()).isEqualTo(Status.ACTIVE);
        assertThat(membership.since())
                .isEqualTo(contact("kate@example.com").created().at());
    }

    @Test
    void atU4ABlankCellOfListsPutsNobodyOnAList() {
        ContactList list = engine.lists().create("123");

        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "email_list_ids"),
                List.of("a@example.com", id(list)),
                List.of("b@example.com", ""));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED);
        assertThat(contact("a@example.com").memberships()).containsOnlyKeys(onEmail(list));
        assertThat(contact("b@example.com").memberships()).isEmpty();
    }

    private static String id(ContactList list) {
        return Long.toString(list.id());
    }

    private static MembershipKey onEmail(ContactList list) {
        return new MembershipKey(list.id(), Channel.EMAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, active, NEW",
        "NEW, inactive, NEW",
        "NEW, unsubscribed, UNSUBSCRIBED",
        "PENDING, active, PENDING",
        "PENDING, new, PENDING",
        "PENDING, unsubscribed, UNSUBSCRIBED",
        "ACTIVE, new, NEW",
        "ACTIVE, inactive, INACTIVE",
        "ACTIVE, unsubscribed, UNSUBSCRIBED",
        "INACTIVE, new, NEW",
        "INACTIVE, active, ACTIVE",
        "INACTIVE, unsubscribed, UNSUBSCRIBED",
        "UNSUBSCRIBED, new, UNSUBSCRIBED",
        "UNSUBSCRIBED, active, UNSUBSCRIBED",
        "UNSUBSCRIBED, inactive, UNSUBSCRIBED",
        "SUPPRESSED, active, SUPPRESSED",
        "SUPPRESSED, unsubscribed, SUPPRESSED"
    })
    void atU5StatusesFollowTheTable(Status before, String requested, Status after) {
        stored(contact -> contact.email(email("a@example.com"), state(before)));

        run(call(), List.of("email", "email_status"), List.of("a@example.com", requested));

        assertThat(emailStatus("a@example.com")).isEqualTo(after);
        assertThat(outcomes()).containsExactly(before == after ? Outcome.UNCHANGED : Outcome.UPDATED);
        boolean refused = !after.name().equalsIgnoreCase(requested);
        assertThat(faults(0)).isEqualTo(refused ? List.of(FaultCode.STATUS_NOT_CHANGED) : List.of());
    }

    @Test
    void atU5ANewAddressIsNewAndANewPhoneActive() {
        run(
                call(),
                List.of("email", "phone", "email_status"),
                List.of("a@example.com", "+79260000001", ""),
                List.of("b@example.com", "", "active"));

        assertThat(emailStatus("a@example.com")).isEqualTo(Status.NEW);
        assertThat(contact("a@example.com").channels().get(Channel.PHONE).status())
                .isEqualTo(Status.ACTIVE);
        assertThat(emailStatus("b@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(unisender()).containsExactly(2L, 2L, 0L, 0L, 1L, 0L);
    }

    @Test
    void atU7DeleteRowsDeleteKnownContacts() {
        stored(contact -> contact.email(email("u2@example.com"), state(Status.ACTIVE)));

        run(
                deleting(),
                List.of("email", "delete"),
                List.of("u2@example.com", "1"),
                List.of("ghost@example.com", "1"),
                List.of("keep@example.com", "0"));

        assertThat(outcomes()).containsExactly(Outcome.DELETED, Outcome.UNCHANGED, Outcome.INSERTED);
        assertThat(unisender()).containsExactly(3L, 2L, 0L, 2L, 1L, 0L);
        assertThat(isThere("u2@example.com")).isFalse();
        assertThat(isThere("ghost@example.com")).isFalse();
        assertThat(isThere("keep@example.com")).isTrue();
    }

    @Test
    void atU8TheSameAddressTwiceCountsOnce() {
        run(call(), List.of("email"), List.of("a@example.com"), List.of("A@Example.com"), List.of("b@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.DUPLICATE, Outcome.INSERTED);
        assertThat(faults(1)).containsExactly(FaultCode.DUPLICATE_IN_FILE);
        assertThat(unisender()).containsExactly(3L, 2L, 0L, 0L, 2L, 0L);
    }

    @Test
    void atU10ARowNeedsAValidIdentifier() {
        run(call(), List.of("email", "phone"), List.of("", ""), List.of("", "+79260000001"), List.of("bad@@x", ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INSERTED, Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.MISSING_IDENTIFIER);
        assertThat(faults(2)).containsExactly(FaultCode.INVALID_EMAIL);
        assertThat(unisender()).containsExactly(3L, 1L, 0L, 0L, 0L, 1L);
    }

    @Test
    void atU11TagsAreAddedOrReplacedUpToALimit() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .tag("x")
                .tag("y"));
        List<String> header = List.of("email", "tags");

        run(call(), header, List.of("a@example.com", "y, z"));
        assertThat(tags()).containsExactlyInAnyOrder("x", "y", "z");

        run(call().set(TagRules.REPLACE, true), header, List.of("a@example.com", "y, z"));
        assertThat(tags()).containsExactlyInAnyOrder("y", "z");

        run(call(), header, List.of("a@example.com", "1,2,3,4,5,6,7,8,9,10, 10 ,,"));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);

        run(call(), header, List.of("a@example.com", "1,2,3,4,5,6,7,8,9,10,11"));
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.TAG_LIMIT);
    }

    private Set<String> tags() {
        return Set.copyOf(contact("a@example.com").tags().values());
    }

    @Test
    void atU12ListsAreAddedOrReplacedWithTheirTimes() {
        ContactList one = engine.lists().create("one");
        ContactList two = engine.lists().create("two");
        ContactList three = engine.lists().create("three");
        stored(contact -> {
            contact.email(email("a@example.com"), state(Status.ACTIVE));
            for (ContactList list : List.of(one, two, three)) {
                contact.membership(onEmail(list), new Membership(Status.ACTIVE, BEFORE.at(), null));
            }
            return contact;
        });
        List<String> header = List.of("email", "lists", "since");

        run(listed(), header, List.of("a@example.com", id(two), ""));
        assertThat(lists()).containsOnlyKeys(one.id(), two.id(), three.id());
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);

        run(listed().set(ListRules.REPLACE, true), header, List.of("a@example.com", id(two), "2024-01-02"));
        assertThat(lists()).containsExactly(Map.entry(two.id(), Instant.parse("2024-01-02T00:00:00Z")));

        run(listed(), header, List.of("a@example.com", id(one) + "," + id(three), "2024-01-02,2024-03-04 05:06:07"));
        assertThat(lists())
                .containsEntry(one.id(), Instant.parse("2024-01-02T00:00:00Z"))
                .containsEntry(three.id(), Instant.parse("2024-03-04T05:06:07Z"));

        run(listed(), header, List.of("a@example.com", id(one) + "," + id(three), "2024-01-02"));
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_LIST_TIMES);
    }

    private static ImportOptions.Builder listed() {
        return call().map("lists", Target.parse("email_lists")).map("since", Target.parse("email_lists_since"));
    }

    private Map<Long, Instant> lists() {
        return contact("a@example.com").memberships().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().listId(),
                        entry -> entry.getValue().since()));
    }

    @Test
    void atU14AnUnknownFieldOrNoIdentifierRefusesTheCall() {
        ImportOptions.Builder strict = ImportOptions.builder(ImportPreset.UNISENDER);

        assertThatThrownBy(() -> run(strict, List.of("email", "Shoe"), List.of("a@example.com", "42")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Shoe");
        assertThatThrownBy(() -> run(strict, List.of("first name"), List.of("Ann")))
                .isInstanceOf(ImportException.class);
        assertThat(isThere("a@example.com")).isFalse();
    }

    @Test
    void atU14FiftyOneFieldsRefuseTheCall() {
        List<String> header = new ArrayList<>(List.of("email"));
        List<String> row = new ArrayList<>(List.of("a@example.com"));
        for (int i = 1; i <= 51; i++) {
            engine.fields().create("f" + i, FieldType.TEXT);
            header.add("f" + i);
            row.add("x");
        }

        assertThatThrownBy(() -> run(ImportOptions.builder(ImportPreset.UNISENDER), header, row))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("51 columns feed fields, and no more than 50 may");
        assertThat(isThere("a@example.com")).isFalse();
        run(ImportOptions.builder(ImportPreset.UNISENDER), header.subList(0, 51), row.subList(0, 51));
        assertThat(contact("a@example.com").fields()).hasSize(50);
    }

    @Test
    void f8EveryFieldIsFreeText() {
        engine.fields().create("Points", FieldType.NUMBER);
        engine.fields().create("Since", FieldType.TEXT);
        ImportOptions.Builder strict = ImportOptions.builder(ImportPreset.UNISENDER);

        assertThatThrownBy(() -> run(strict, List.of("email", "Points"), List.of("a@example.com", "7")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("'Points' is a NUMBER");
        assertThat(isThere("a@example.com")).isFalse();
        run(strict, List.of("email", "Since"), List.of("a@example.com", "2020-13-45"));
        assertThat(contact("a@example.com").fields()).containsEntry("since", new FieldValue.Text("2020-13-45"));
    }

    @Test
    void f7AFieldIsMappedByItsExactName() {
        engine.fields().create("Name", FieldType.TEXT);
        ImportOptions.Builder strict = ImportOptions.builder(ImportPreset.UNISENDER);

        assertThatThrownBy(() -> run(strict, List.of("email", "name"), List.of("a@example.com", "Ann")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("nothing maps the column 'name'");
        run(strict, List.of("email", "Name"), List.of("a@example.com", "Ann"));
        assertThat(contact("a@example.com").fields()).containsEntry("name", new FieldValue.Text("Ann"));
    }

    @Test
    void f7ANewFieldHasANameOfLatinLettersDigitsAndUnderscores() {
        ImportOptions.Builder creating = call().unknownColumns(dev.rollcall.mapping.UnknownColumns.CREATE_FIELD);

        for (String name : List.of("1st", "shoe size", "größe", "_x")) {
            assertThatThrownBy(() -> run(creating, List.of("email", name), List.of("a@example.com", "x")))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("'" + name + "', which does not match");
        }
        run(creating, List.of("email", "Shoe_size1"), List.of("a@example.com", "42"));
        assertThat(contact("a@example.com").fields()).containsEntry("shoe_size1", new FieldValue.Text("42"));
    }

    @Test
    void f12ColumnsThatTheVendorOnlyExportsAreReadOnly() {
        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "id", "email_add_time", "email_last_read_at"),
                List.of("a@example.com", "7", "2024-01-01 00:00:00", ""));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.READ_ONLY, FaultCode.READ_ONLY);
        assertThat(ImportOptions.builder(ImportPreset.UNISENDER)
                        .build()
                        .mapping()
                        .readOnly())
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"info@example.com", "no-reply@example.com", "all@example.com", "Sales+x@example.com"})
    void atU15RoleAddressesAreRefusedOnlyOnRequest(String address) {
        List<String> header = List.of("email");

        run(call().set(ValueRules.ROLE_ADDRESSES, RoleAddresses.REFUSE), header, List.of(address));
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.ROLE_ADDRESS);

        run(call(), header, List.of(address));
        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
    }
}

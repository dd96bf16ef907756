package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.ValueRules;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples AT-X3 to AT-X5, and cases of the rulings that they do not show. */
class CrossCuttingExamplesTest extends Examples {
    private static ImportOptions.Builder overwriting() {
        return ImportOptions.builder().mergeOption(MergeOption.OVERWRITE);
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    @Test
    void atX3AnAbsentColumnKeepsAndABlankCellClears() {
        stored(contact ->
                contact.email(email("a@example.com"), state(Status.ACTIVE)).field("city", text("Ulm")));

        run(overwriting(), List.of("email"), List.of("a@example.com"));
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Ulm"));

        run(overwriting(), List.of("email", "city"), List.of("a@example.com", ""));
        assertThat(contact("a@example.com").fields()).isEmpty();
    }

    @Test
    void atX4RowsWithoutAddressButWithDifferentPhonesAreDifferentPeople() {
        run(
                ImportOptions.builder(),
                List.of("email", "phone"),
                List.of("", "+447700900001"),
                List.of("", "+447700900002"),
                List.of("", "+447700900003"));

        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"subscribed", "active", "new", "pending"})
    void atX5AnUnsubscribedContactStaysSo(String requested) {
        stored(contact -> contact.email(email("a@example.com"), state(Status.UNSUBSCRIBED)));

        run(ImportOptions.builder(), List.of("email", "email_status"), List.of("a@example.com", requested));

        assertThat(emailStatus("a@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
    }

    @Test
    void r15ABlankOverAFieldWithADefaultWritesTheDefaultAndOnlyAnEraseBlanksIt() {
        engine.fields().create(new FieldDefinition("plan", FieldType.TEXT, text("free")));
        List<String> header = List.of("email", "plan");
        ImportOptions.Builder options = overwriting().set(MergeRules.ERASE_TOKEN, "~");

        run(options, header, List.of("a@example.com", ""));
        assertThat(contact("a@example.com").fields()).containsEntry("plan", text("free"));
        run(options, header, List.of("a@example.com", "paid"));
        assertThat(contact("a@example.com").fields()).containsEntry("plan", text("paid"));
        run(options, header, List.of("a@example.com", ""));
        assertThat(contact("a@example.com").fields()).containsEntry("plan", text("free"));
        run(options, header, List.of("a@example.com", "~"));
        assertThat(contact("a@example.com").fields()).isEmpty();
    }

    @Test
    void r15ReplaceAllErasesWhatTheRowDoesNotHave() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .field("city", text("Ulm"))
                .field("country", text("DE")));

        run(
                ImportOptions.builder().set(MergeRules.REPLACE_ALL, true),
                List.of("email", "city"),
                List.of("a@example.com", ""));

        assertThat(contact("a@example.com").fields()).containsOnlyKeys("city");
    }

    @Test
    void r17TheNewestRowWins() {
        engine.fields().create("seen", FieldType.DATE);
        ImportOptions.Builder options = ImportOptions.builder().fieldRule("city", new FieldRule.Newest("Seen"));
        List<String> header = List.of("email", "city", "seen");

        run(options, header, List.of("a@example.com", "Ulm", "2024-05-01"));
        run(options, header, List.of("a@example.com", "Bonn", "2024-04-30"));
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Ulm"));
        run(options, header, List.of("a@example.com", "Bonn", "2024-05-01"));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        run(options, header, List.of("a@example.com", "Bonn", "2024-05-01 00:00:01"));
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Bonn"));
        run(options, header, List.of("a@example.com", "Kiel", "soon"));
        assertThat(contact("a@example.com").fields()).containsEntry("city", text("Bonn"));
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_DATE, FaultCode.NO_TIMESTAMP);
    }

    @Test
    void fieldRulesComeBeforeTheMergeOption() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .field("city", text("Ulm"))
                .field("country", text("DE"))
                .field("state", text("BW")));

        run(
                overwriting()
                        .fieldRule("City", new FieldRule.Keep())
                        .fieldRule("country", new FieldRule.Erase())
                        .fieldRule("state", new FieldRule.Merge(MergeOption.OVERWRITE_IF_EMPTY)),
                List.of("email", "city", "state"),
                List.of("a@example.com", "Bonn", "NW"),
                List.of("b@example.com", "Bonn", "NW"));

        assertThat(contact("a@example.com").fields())
                .containsOnlyKeys("city", "state")
                .containsEntry("city", text("Ulm"))
                .containsEntry("state", text("BW"));
        assertThat(contact("b@example.com").fields()).containsEntry("city", text("Bonn"));
    }

    @Test
    void r4ExcludingAndReplacingListsNeverRemoveAnOptOut() {
        ContactList list = engine.lists().create("news");
        ContactList other = engine.lists().create("other");
        ImportOptions.Builder options = ImportOptions.builder()
                .map("off", dev.rollcall.mapping.Target.parse("email_lists_excluded"))
                .map("on", dev.rollcall.mapping.Target.parse("email_lists"))
                .set(ListRules.REPLACE, true);
        run(ImportOptions.builder().list("news", Status.UNSUBSCRIBED), List.of("email"), List.of("a@example.com"));

        run(options, List.of("email", "on", "off"), List.of("a@example.com", "other", "news"));
        run(options, List.of("email", "on", "off"), List.of("a@example.com", "news, other", ""));

        assertThat(contact("a@example.com").memberships())
                .hasSize(2)
                .anySatisfy((key, membership) -> {
                    assertThat(key.listId()).isEqualTo(list.id());
                    assertThat(membership.status()).isEqualTo(Status.UNSUBSCRIBED);
                })
                .anySatisfy((key, membership) -> assertThat(key.listId()).isEqualTo(other.id()));
    }

    @Test
    void anExcludedContactMayBeAddedAgain() {
        engine.lists().create("news");
        ImportOptions.Builder lists =
                ImportOptions.builder().map("n", dev.rollcall.mapping.Target.statusOnList("news"));

        run(lists, List.of("email", "n"), List.of("a@example.com", "excluded"));
        assertThat(newsStatus()).isEqualTo(Status.EXCLUDED);
        run(lists, List.of("email", "n"), List.of("a@example.com", "subscribed"));
        assertThat(newsStatus()).isEqualTo(Status.ACTIVE);
        run(lists, List.of("email", "n"), List.of("a@example.com", "excluded"));
        assertThat(newsStatus()).isEqualTo(Status.EXCLUDED);
        run(lists, List.of("email", "n"), List.of("a@example.com", "unsubscribed"));
        run(lists, List.of("email", "n"), List.of("a@example.com", "excluded"));
        assertThat(newsStatus()).isEqualTo(Status.UNSUBSCRIBED);
    }

    private Status newsStatus() {
        return contact("a@example.com").memberships().values().iterator().next().status();
    }

    @Test
    void r5AnOptOutByAnotherIdentifierReachesTheContact() {
        stored(contact -> contact.externalId("17").email(email("a@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(),
                List.of("external_id", "email_status", "email_availability"),
                List.of("17", "unsubscribed", "bogus"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_STATUS, FaultCode.OPT_OUT_APPLIED);
    }

    @Test
    void r12ADeleteRowUsesIdentifiersOnly() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.UNSUBSCRIBED)));
        engine.fields().create("points", FieldType.NUMBER);
        ImportOptions.Builder options =
                ImportOptions.builder().map("delete", dev.rollcall.mapping.Target.parse("delete"));

        run(
                options,
                List.of("email", "points", "delete"),
                List.of("a@example.com", "many", "1"),
                List.of("a@example.com", "1", "1"),
                List.of("b@example.com", "1", "perhaps"));

        assertThat(outcomes()).containsExactly(Outcome.DELETED, Outcome.DUPLICATE, Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_NUMBER);
        assertThat(faults(1)).containsExactly(FaultCode.DELETE_NOT_APPLIED, FaultCode.DUPLICATE_IN_FILE);
        assertThat(faults(2)).containsExactly(FaultCode.INVALID_DELETE);
        assertThat(engine.suppressions().find(Identifier.email("a@example.com")))
                .hasSize(1);
    }

    @Test
    void aDomainThatLooksMisspeltOnlyGetsAHint() {
        run(ImportOptions.builder(), List.of("email"), List.of("ann@gamil.com"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(records().get(0).faults().get(0).message()).contains("gmail.com?");
    }

    @Test
    void aRegionAndDatePatternsReadWhatPeopleWrite() {
        run(
                ImportOptions.builder().set(ValueRules.PHONE_REGION, "DE").add(DateRules.PATTERNS, "d.M.uuuu"),
                List.of("email", "phone", "birthday"),
                List.of("a@example.com", "0151 23456789", "3.4.1980"),
                List.of("b@example.com", "", "31.2.1980"));

        assertThat(contact("a@example.com").phone()).isEqualTo(phone("+4915123456789"));
        assertThat(contact("a@example.com").fields())
                .containsEntry("birth_date", new FieldValue.Day(java.time.LocalDate.of(1980, 4, 3)));
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_DATE);
    }

    @Test
    void aCellTooComplexForItsPatternIsAFaultOfItsRow() {
        run(
                ImportOptions.builder().put(ValueRules.PATTERNS, "first_name", "([A-Za-z]+|[ '-])*"),
                List.of("email", "first name"),
                List.of("a@example.com", "Ann"),
                List.of("b@example.com", "a b'".repeat(2_000)));

        assertThat(outcomes()).containsOnly(Outcome.INSERTED);
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_PATTERN);
    }

    @Test
    void datesOfAbsurdYearsAreFaultsAndNotFailures() {
        engine.lists().create("News");
        engine.fields().create("Since", FieldType.DATE);

        run(
                ImportOptions.builder(),
                List.of("email", "since", "email lists", "email lists since"),
                List.of("a@example.com", "+300000-01-01T00:00:00Z", "", ""),
                List.of("b@example.com", "0000-12-31", "", ""),
                List.of("c@example.com", "9999-12-31", "News", "9999-12-31T23:59:59Z"),
                List.of("d@example.com", "", "News", "+300000-01-01T00:00:00Z"));

        assertThat(faults(0)).containsExactly(FaultCode.INVALID_DATE);
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_DATE);
        assertThat(faults(2)).isEmpty();
        assertThat(faults(3)).contains(FaultCode.INVALID_LIST_TIMES);
    }
}

package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** opt-out and opt-in columns, as other tools export them. */
class ConsentColumnExamplesTest extends Examples {
    private static final String A = "a@example.com";

    private static ImportOptions.Builder mapping(String... columns) {
        ImportOptions.Builder options = ImportOptions.builder();
        for (int i = 0; i < columns.length; i += 2) {
            options.map(columns[i], Target.parse(columns[i + 1]));
        }
        return options;
    }

    /** Imports one new contact whose only other cell is {@code cell}. */
    private void runOne(String target, String cell) {
        run(mapping("c", target), List.of("email", "c"), List.of(A, cell));
    }

    private Status phoneStatus() {
        return contact(A).channels().get(Channel.PHONE).status();
    }

    private Availability availability(String email) {
        return contact(email).channels().get(Channel.EMAIL).availability();
    }

    private Status onList(String email, String list) {
        long id = engine.lists().find(list).orElseThrow().id();
        return contact(email).memberships().entrySet().stream()
                .filter(entry -> entry.getKey().listId() == id)
                .map(entry -> entry.getValue())
                .map(Membership::status)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes", "TRUE", "1", "x", "✓", "Ja", "oui", "Sí", "sim", "tak", "Да", "evet", "はい", "○", "WAHR", "-1"
            })
    void aYesInAnOptOutColumnIsAnOptOut(String yes) {
        runOne("opt_out:email", yes);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no", "False", "0", "nein", "non", "não", "nie", "нет", "hayır", "nej", "いいえ", "✗", "", "  ", "NULL",
                "-"
            })
    void aNoOrABlankInAnOptOutColumnChangesNothing(String no) {
        runOne("opt_out:email", no);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"yes, ACTIVE", "no, UNSUBSCRIBED", "'', PENDING", "N/A, PENDING"})
    void aNoInAnOptInColumnIsAnOptOutAndABlankWaits(String cell, Status expected) {
        runOne("opt_in:email", cell);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(expected);
        assertThat(faults(0)).isEmpty();
        assertThat(engine.confirmations().scan(0, 10)).hasSize(expected == Status.PENDING ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"yes, INACTIVE", "no, UNSUBSCRIBED", "'', INACTIVE"})
    void aBlankOrAYesInAnOptInColumnDoesNotChangeAKnownContact(String cell, Status expected) {
        stored(contact -> contact.email(email(A), state(Status.INACTIVE)));
        runOne("opt_in:email", cell);

        assertThat(emailStatus(A)).isEqualTo(expected);
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void aYesInAnOptInColumnOpensNothingEvenWithAGrant() {
        stored(contact -> contact.email(email(A), state(Status.UNSUBSCRIBED)));
        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        run(mapping("c", "opt_in:email").set(ConsentRules.GRANT, grant), List.of("email", "c"), List.of(A, "yes"));

        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    opt_in:email     | UNSUBSCRIBED       | UNSUBSCRIBED
                    opt_in:email     | NEVER_SUBSCRIBED   | UNSUBSCRIBED
                    opt_in:email     | SUBSCRIBED         | ACTIVE
                    opt_in:email     | granted            | ACTIVE
                    opt_in:email     | denied             | UNSUBSCRIBED
                    opt_in:email     | pending opt in     | PENDING
                    opt_in:email     | 2024-05-06 07:08   | ACTIVE
                    opt_out:email    | Do Not Allow       | UNSUBSCRIBED
                    opt_out:email    | Allow              | ACTIVE
                    opt_out:email    | spam complaint     | COMPLAINED
                    opt_out:email    | 2024-05-06 07:08   | UNSUBSCRIBED
                    opt_out:email    | 0000-00-00         | ACTIVE
                    suppressed:email | unsubscribed       | UNSUBSCRIBED
                    """)
    void statusWordsAndTimesAreAnswersInYesNoColumns(String target, String cell, Status expected) {
        runOne(target, cell);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"opt_out:email, pending", "opt_out:email, hard bounced", "opt_in:email, excluded"})
    void aStatusThatIsNoAnswerRefusesItsRow(String target, String cell) {
        runOne(target, cell);

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_YES_NO);
    }

    @Test
    void aGrantOpensNoNewAddressOfAKnownContactWhoseOptInCellIsBlank() {
        stored(contact -> contact.externalId("7"));
        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        run(
                mapping("c", "opt_in:email").set(ConsentRules.GRANT, grant),
                List.of("external_id", "email", "email_status", "c"),
                List.of("7", A, "active", ""));

        assertThat(emailStatus(A)).isEqualTo(Status.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "<null>", "nan", "—", "(leer)"})
    void placeholdersOfProgramsAreBlank(String cell) {
        runOne("email_status", cell);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "?", "keine", "n.n."})
    void placeholdersOfPeopleMayBeAnswersAndRefuseTheirRow(String cell) {
        for (String target : List.of("opt_out:email", "opt_in:email", "opt_out_time:email", "email_status")) {
            runOne(target, cell);
            assertThat(outcomes()).as(target).containsExactly(Outcome.INVALID);
        }
    }

    @ParameterizedTest
    @CsvSource({"opt_out:email", "opt_in:email", "opt_out_time:email", "opt_in_time:email", "email_status"})
    void anUnknownWordRefusesItsRowAndOpensNothing(String target) {
        runOne(target, "perhaps");

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(isThere(A)).isFalse();
        assertThat(faults(0))
                .containsAnyOf(FaultCode.INVALID_YES_NO, FaultCode.INVALID_STATUS_TIME, FaultCode.INVALID_STATUS);
    }

    @Test
    void theOptOutOfARowThatIsRefusedForAnotherCellIsApplied() {
        run(
                mapping("left", "opt_out:email", "c", "opt_in:email"),
                List.of("email", "left", "c"),
                List.of(A, "yes", "perhaps"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).contains(FaultCode.OPT_OUT_APPLIED);
        assertThat(engine.suppressions().scan(SuppressionFilter.all(), 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-05-06 07:08:09     | UNSUBSCRIBED
                    2024-05-06T07:08:09Z    | UNSUBSCRIBED
                    2024-05-06 07:08:09 UTC | UNSUBSCRIBED
                    03/04/2024              | UNSUBSCRIBED
                    31.12.2023 09:05        | UNSUBSCRIBED
                    5/6/24, 7:08 AM         | UNSUBSCRIBED
                    May 6, 2024             | UNSUBSCRIBED
                    1715000000              | UNSUBSCRIBED
                    0000-00-00 00:00:00     | ACTIVE
                    0/0/00                  | ACTIVE
                    1970-01-01 00:00:00     | ACTIVE
                    NULL                    | ACTIVE
                    ''                      | ACTIVE
                    """)
    void anOptOutTimeIsAnOptOutAndAZeroDateIsBlank(String cell, Status expected) {
        runOne("opt_out_time:email", cell);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "soon", "31/31/2024", "2024", "12:30", "1"})
    void anInvalidTimeRefusesTheRow(String cell) {
        runOne("opt_out_time:email", cell);

        assertThat(faults(0)).containsExactly(FaultCode.INVALID_STATUS_TIME);
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-06, ACTIVE", "'', PENDING", "0000-00-00, PENDING"})
    void anOptInTimeIsAYesAndABlankWaits(String cell, Status expected) {
        runOne("opt_in_time:email", cell);

        assertThat(emailStatus(A)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "subscribed, ACTIVE",
        "Opted In, ACTIVE",
        "unsubscribed, UNSUBSCRIBED",
        "OPTED_OUT, UNSUBSCRIBED",
        "NEVER_SUBSCRIBED, UNSUBSCRIBED",
        "non-subscribed, UNSUBSCRIBED",
        "Transactional, UNSUBSCRIBED",
        "Désabonné, UNSUBSCRIBED",
        "配信停止, UNSUBSCRIBED",
        "Отписан, UNSUBSCRIBED",
        "Blacklisted, SUPPRESSED",
        "disabled, SUPPRESSED",
        "Marked as spam, COMPLAINED",
        "ABUSE, COMPLAINED",
        "Unconfirmed, PENDING",
        "'', ACTIVE",
        "NULL, ACTIVE"
    })
    void theWordsOfTheUsualExportsAreKnown(String word, Status expected) {
        runOne("email_status", word);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archived", "deleted", "lead", "yes", "0", "1", "inaktiv"})
    void anAmbiguousWordIsNotKnown(String word) {
        runOne("email_status", word);

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "cleaned, DEAD",
        "Hard bounced, DEAD",
        "unreachable, DEAD",
        "soft bounced, TEMPORARY",
        "mailbox full, TEMPORARY"
    })
    void wordsForBouncesLowerTheAvailability(String word, Availability expected) {
        runOne("email_status", word);

        assertThat(availability(A)).isEqualTo(expected);
        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theRequestDefinesItsOwnWords() {
        ImportOptions.Builder options = mapping("tier", "email_status")
                .statusWord("Gold", StatusMeaning.parse("active"))
                .statusWord("gone away", StatusMeaning.parse("dead"))
                .statusWord("subscribed", StatusMeaning.parse("pending"))
                .statusWord("n/a", StatusMeaning.parse("unsubscribed"))
                .statusWord("-", StatusMeaning.parse("suppressed"));
        run(
                options,
                List.of("email", "tier"),
                List.of(A, "GOLD"),
                List.of("b@example.com", "Gone-Away"),
                List.of("c@example.com", "subscribed"),
                List.of("d@example.com", "N/A"));

        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
        assertThat(availability("b@example.com")).isEqualTo(Availability.DEAD);
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.PENDING);
        assertThat(emailStatus("d@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void ofSeveralColumnsTheStrongestStatusOfTheRowCounts() {
        ImportOptions.Builder options = mapping(
                "flag", "opt_out:email",
                "other flag", "opt_out:email",
                "since", "opt_out_time:email",
                "said", "email_status",
                "spam", "complained:email");
        List<String> header = List.of("email", "flag", "other flag", "since", "said", "spam");
        run(
                options,
                header,
                List.of(A, "no", "no", "", "active", "no"),
                List.of("b@example.com", "no", "yes", "", "active", ""),
                List.of("c@example.com", "no", "no", "2024-05-06", "active", ""),
                List.of("d@example.com", "yes", "no", "2024-05-06", "blocked", ""),
                List.of("e@example.com", "yes", "no", "", "active", "yes"));

        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
        assertThat(emailStatus("b@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(emailStatus("d@example.com")).isEqualTo(Status.SUPPRESSED);
        assertThat(emailStatus("e@example.com")).isEqualTo(Status.COMPLAINED);
    }

    @Test
    void aBlankOptInMakesASubscribedStatusWaitAndKeepsAnOptOut() {
        ImportOptions.Builder options = mapping("said", "email_status", "agreed", "opt_in:email");
        List<String> header = List.of("email", "said", "agreed");
        run(options, header, List.of(A, "subscribed", ""), List.of("b@example.com", "unsubscribed", ""));

        assertThat(emailStatus(A)).isEqualTo(Status.PENDING);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
        assertThat(emailStatus("b@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void channelsTheContactAndListsAreDistinguished() {
        engine.lists().create("News");
        engine.lists().reserve(engine.lists().create("Staff").id(), true);
        ImportOptions.Builder options = mapping(
                        "calls", "opt_out:phone",
                        "all", "opt_out:contact",
                        "news", "opt_out:list:NEWS",
                        "us", "opt_out_time:list:Staff",
                        "bad", "bounced:email")
                .list("News");
        List<String> header = List.of("email", "phone", "calls", "all", "news", "us", "bad");
        run(
                options,
                header,
                List.of(A, "+442071234567", "yes", "", "", "", ""),
                List.of("b@example.com", "", "", "yes", "", "", ""),
                List.of("c@example.com", "", "", "", "yes", "", ""),
                List.of("d@example.com", "", "", "", "", "2024-05-06", "yes"));

        assertThat(phoneStatus()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
        assertThat(onList(A, "News")).isEqualTo(Status.ACTIVE);
        assertThat(contact("b@example.com").status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(onList("c@example.com", "News")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(onList("d@example.com", "Staff")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(availability("d@example.com")).isEqualTo(Availability.DEAD);
    }

    @Test
    void anOptInOfAListAddsNobodyAndABlankMakesNewMembersWait() {
        engine.lists().create("News");
        ImportOptions.Builder optIn = mapping("news", "opt_in:list:News");
        run(optIn, List.of("email", "news"), List.of(A, "yes"));
        assertThat(contact(A).memberships()).isEmpty();

        List<String> header = List.of("email", "news");
        run(
                optIn.list("News"),
                header,
                List.of("b@example.com", "yes"),
                List.of("c@example.com", ""),
                List.of("d@example.com", "no"));
        assertThat(onList("b@example.com", "News")).isEqualTo(Status.ACTIVE);
        assertThat(onList("c@example.com", "News")).isEqualTo(Status.PENDING);
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(onList("d@example.com", "News")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void anUnknownListIsRefusedEvenInAnOptOutColumn() {
        assertThatThrownBy(() -> runOne("opt_out:list:Nowhere", "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no list 'Nowhere'");
    }

    @Test
    void aKnownContactOptsOutEvenIfIgnoredOrOnlyAddedTo() {
        stored(contact -> contact.email(email(A), state(Status.ACTIVE)));
        for (OnExisting onExisting : List.of(OnExisting.IGNORE, OnExisting.ADD)) {
            run(
                    mapping("c", "opt_out:email").set(MatchRules.ON_EXISTING, onExisting),
                    List.of("email", "c"),
                    List.of(A, "yes"));
            assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
        }
    }

    @Test
    void optInTimesInEveryRowDoNotStopTheImport() {
        List<String> header = List.of("email", "OPTIN_TIME");
        run(ImportOptions.builder(), header, List.of(A, "2024-05-06 07:08:09"), List.of("b@example.com", "3/4/2024"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-00-00", "NULL", "no"})
    void anOptInTimeMissingInARowStopsTheImportBeforeItsFirstRow(String cell) {
        List<String> header = List.of("email", "OPTIN_TIME", "CONFIRM_TIME");
        assertThatThrownBy(() -> run(
                        ImportOptions.builder(),
                        header,
                        List.of(A, "2024-05-06", "2024-05-06"),
                        List.of("b@example.com", cell, cell)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("--map \"OPTIN_TIME=opt_in_time:email\"")
                .hasMessageContaining("1 row has none")
                .hasMessageContaining("other targets: ignore")
                .hasMessageContaining("--map \"CONFIRM_TIME=opt_in_time:email\"");
        assertThat(isThere(A)).isFalse();
        run(
                mapping("OPTIN_TIME", "opt_in_time:email", "CONFIRM_TIME", "ignore"),
                header,
                List.of(A, "2024-05-06", "2024-05-06"),
                List.of("b@example.com", cell.equals("no") ? "" : cell, cell));
        assertThat(emailStatus("b@example.com")).isEqualTo(Status.PENDING);
    }

    @Test
    void aCompleteOptInTimeColumnIsMappedLikeAnyOther() {
        List<String> header = List.of("email", "Opt-in date");
        run(ImportOptions.builder().unknownColumns(UnknownColumns.CREATE_FIELD), header, List.of(A, "2024-05-06"));
        assertThat(contact(A).fields()).containsKey("opt-in date");
    }

    @Test
    void inVendorsPresetsAFieldOfThatNameComesFirst() {
        engine.fields().create("LASTSUBSCRIBED", FieldType.TEXT);
        List<String> header = List.of("email", "LASTSUBSCRIBED");
        run(ImportOptions.builder(ImportPreset.DOTDIGITAL_V2), header, List.of(A, "yesterday"));
        assertThat(contact(A).fields()).containsKey("lastsubscribed");

        assertThatThrownBy(() -> run(ImportOptions.builder(), header, List.of(A, "yesterday")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("'LASTSUBSCRIBED'");
    }

    @Test
    void aRefusalShowsNoCell() {
        assertThatThrownBy(
                        () -> run(ImportOptions.builder(), List.of("email", "Opt-in date"), List.of(A, "canary-cell")))
                .isInstanceOf(ImportException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void anOptOutStaysWhenItsContactIsErased() {
        runOne("opt_out:email", "yes");
        engine.contacts().erase(Identifier.email(A));
        run(mapping("c", "opt_in:email"), List.of("email", "c"), List.of(A, "yes"));

        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
    }
}

package dev.rollcall.spec;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Watchdog;
import dev.rollcall.model.Availability;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.vendor.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The worked examples AT-D1 to AT-D16, as far as they are about rows and not about the vendor's reports and files. */
class DotdigitalExamplesTest extends Examples {
    private static ImportOptions.Builder dotdigital() {
        return ImportOptions.builder(ImportPreset.DOTDIGITAL_V2);
    }

    @Test
    void atD1AnUnsubscribedContactAndADuplicateAreRefused() {
        stored(contact -> contact.email(email("karina.plain@example.com"), state(Status.UNSUBSCRIBED)));

        run(
                dotdigital(),
                List.of("email", "firstname", "fullname", "gender", "lastname", "postcode"),
                List.of("karina.plain@example.com", "Karina", "Karina Plain", "Female", "Plain", "123456"),
                List.of("demo@apiconnector.com", "Demo", "Demo", "Male", "Demo", "123456"),
                List.of("demo@apiconnector.com", "Demo", "Demo", "Male", "Demo", "123456"));

        assertThat(outcomes()).containsExactly(Outcome.SUPPRESSED, Outcome.INSERTED, Outcome.DUPLICATE);
        assertThat(faults(0)).containsExactly(FaultCode.STORED_UNSUBSCRIBED);
        assertThat(faults(2)).containsExactly(FaultCode.DUPLICATE_IN_FILE);
        assertThat(count(Counter.DOTDIGITAL_NEW_CONTACTS)).isEqualTo(1);
        assertThat(count(Counter.DOTDIGITAL_UPDATED_CONTACTS)).isZero();
        assertThat(count(Counter.DOTDIGITAL_UNSUBSCRIBED)).isEqualTo(1);
        assertThat(count(Counter.DOTDIGITAL_DUPLICATE_EMAILS)).isEqualTo(1);
        assertThat(records().get(0).cells())
                .containsExactly("karina.plain@example.com", "Karina", "Karina Plain", "Female", "Plain", "123456");
        assertThat(contact("karina.plain@example.com").fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Overwrite, , Lee, E1 6AN, true, 7, F",
        "OnlyOverwriteIfNotEmpty, Ann, Lee, E1 6AN, true, 7, F",
        "OnlyOverwriteIfContactDataNotPopulated, Ann, Lee, N5 1DP, false, 0, F"
    })
    void atD2EachMergeOptionFollowsTheMatrix(
            String option,
            String firstName,
            String lastName,
            String postcode,
            boolean vip,
            String points,
            String gender) {
        engine.fields().create("VIP", FieldType.BOOLEAN);
        engine.fields().create("POINTS", FieldType.NUMBER);
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .field("first_name", new FieldValue.Text("Ann"))
                .field("postcode", new FieldValue.Text("N5 1DP"))
                .field("vip", new FieldValue.BooleanValue(false))
                .field("points", new FieldValue.NumberValue(BigDecimal.ZERO))
                .field("gender", new FieldValue.Text("F")));

        run(
                dotdigital().mergeOption(MergeOption.parse(option)),
                List.of("Email", "FIRSTNAME", "LASTNAME", "POSTCODE", "VIP", "POINTS"),
                List.of("ann@example.com", "", "Lee", "E1 6AN", "true", "7"));

        Map<String, FieldValue> fields = contact("ann@example.com").fields();
        assertThat(fields.get("first_name")).isEqualTo(firstName == null ? null : new FieldValue.Text(firstName));
        assertThat(fields)
                .containsEntry("last_name", new FieldValue.Text(lastName))
                .containsEntry("postcode", new FieldValue.Text(postcode))
                .containsEntry("vip", new FieldValue.BooleanValue(vip))
                .containsEntry("points", new FieldValue.NumberValue(new BigDecimal(points)))
                .containsEntry("gender", new FieldValue.Text(gender));
    }

    @ParameterizedTest
    @CsvSource({
        "Overwrite, OVERWRITE",
        "0, OVERWRITE",
        "overwrite, OVERWRITE",
        "OnlyOverwriteIfNotEmpty, OVERWRITE_IF_NOT_EMPTY",
        "1, OVERWRITE_IF_NOT_EMPTY",
        "overwriteIfNotEmpty, OVERWRITE_IF_NOT_EMPTY",
        "overwrite-if-not-empty, OVERWRITE_IF_NOT_EMPTY",
        "OnlyOverwriteIfContactDataNotPopulated, OVERWRITE_IF_EMPTY",
        "2, OVERWRITE_IF_EMPTY",
        "overwriteIfEmpty, OVERWRITE_IF_EMPTY",
        "overwrite-if-empty, OVERWRITE_IF_EMPTY"
    })
    void atD3EverySpellingOfAMergeOptionIsUnderstood(String text, MergeOption option) {
        assertThat(MergeOption.parse(text)).isEqualTo(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotAvailableInThisVersion", "3", "", " "})
    void f56TheSentinelAndOtherUnknownMergeOptionsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeOption.parse(text))
                .withMessageContaining("is no merge option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL", "email", " Email "})
    void atD4TheEmailColumnIsFoundWhateverItsCase(String column) {
        run(dotdigital(), List.of(column), List.of("ann@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
    }

    @Test
    void r14EveryReasonHasACounterAndTheySumToTheRows() {
        engine.suppressions().suppressGlobally(Identifier.email("global@example.com"), null);
        engine.suppressions().suppressDomain("blocked.example", null);
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));
        for (Status status : List.of(Status.SUPPRESSED, Status.COMPLAINED, Status.UNSUBSCRIBED, Status.PENDING)) {
            stored(contact -> contact.email(email(status.name() + "@example.com"), state(status)));
        }
        for (Availability availability : List.of(Availability.TEMPORARY, Availability.DEAD)) {
            stored(contact -> contact.email(
                    email(availability.name() + "@example.com"), new ChannelState(Status.ACTIVE, availability)));
        }

        ImportReport report = run(
                dotdigital(),
                List.of("email", "external id", "email status"),
                List.of("new@example.com", "", ""),
                List.of("new@example.com", "", ""),
                List.of("known@example.com", "", ""),
                List.of("global@example.com", "", ""),
                List.of("x@blocked.example", "", ""),
                List.of("suppressed@example.com", "", ""),
                List.of("complained@example.com", "", ""),
                List.of("unsubscribed@example.com", "", ""),
                List.of("pending@example.com", "", ""),
                List.of("temporary@example.com", "", ""),
                List.of("dead@example.com", "", ""),
                List.of("", "", ""),
                List.of("bad@@x", "", ""),
                List.of("other@example.com", "", "bogus"));

        Map<Counter, Long> counters = new EnumMap<>(Counter.class);
        counters.putAll(report.counters());
        counters.keySet()
                .removeIf(counter -> !counter.name().startsWith("DOTDIGITAL_")
                        || counter.name().startsWith("DOTDIGITAL_V3_"));
        assertThat(counters.remove(Counter.DOTDIGITAL_INVALID_ENTRIES)).isEqualTo(2);
        assertThat(counters).hasSize(12);
        assertThat(counters.values()).containsOnly(1L);
        assertThat(report.rows()).isEqualTo(14);
    }

    @Test
    void atD4AFileWithAHeaderOnlyIsFinished() {
        ImportReport report = run(dotdigital(), List.of("Email"));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.rows()).isZero();
        assertThat(report.outcomes().values()).containsOnly(0L);
    }

    @Test
    void f50AnIdentifierThatRanksBelowTheOneThatMatchedIsChanged() {
        Contact old = stored(contact -> contact.email(email("old@example.com"), state(Status.ACTIVE))
                .phone(phone("+447123123124"), state(Status.ACTIVE)));
        stored(contact -> contact.phone(phone("+447123123123"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder()
                        .set(
                                MatchRules.ORDER,
                                List.of(
                                        dev.rollcall.model.IdentifierKind.ID,
                                        dev.rollcall.model.IdentifierKind.PHONE,
                                        dev.rollcall.model.IdentifierKind.EMAIL))
                        .map("contact id", dev.rollcall.mapping.Target.id()),
                List.of("contact id", "email", "mobile"),
                List.of("", "jane.doe@example.com", ""),
                List.of("", "john.doe@example.com", "+447123123123"),
                List.of(Long.toString(old.id()), "my-new-email@example.com", "+447123123125"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.UPDATED);
        assertThat(contact("john.doe@example.com").phone()).isEqualTo(phone("+447123123123"));
        assertThat(contact("my-new-email@example.com").id()).isEqualTo(old.id());
        assertThat(contact("my-new-email@example.com").phone()).isEqualTo(phone("+447123123125"));
        assertThat(isThere("old@example.com")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, FINISHED, 90", "11, REJECTED_BY_WATCHDOG, 0"})
    void atD12TheWatchdogAllowsATenthOfTheRowsToBeInvalid(int bad, ImportStatus status, int stored) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            rows.add(List.of(i <= bad ? "bad" + i : "good" + i + "@example.com"));
        }

        ImportReport report = engine.run(ImportRequest.of(
                        HostRows.of(List.of("email"), rows), dotdigital().build())
                .watchdog(Watchdog.maxInvalidShare(0.1)));

        assertThat(report.status()).isEqualTo(status);
        assertThat(report.count(Counter.DOTDIGITAL_INVALID_ENTRIES)).isEqualTo(bad);
        assertThat(report.count(Counter.DOTDIGITAL_NEW_CONTACTS)).isEqualTo(stored);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 1_000)).hasSize(stored);
    }

    @Test
    void atD13AcceptedRowsAreOnTheListAndRefusedOnesAreNot() {
        stored(contact -> contact.email(email("gone@example.com"), state(Status.UNSUBSCRIBED)));
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                dotdigital().list("Spring").createLists(true),
                List.of("Email"),
                List.of("gone@example.com"),
                List.of("known@example.com"),
                List.of("new@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.SUPPRESSED, Outcome.UPDATED, Outcome.INSERTED);
        assertThat(contact("gone@example.com").memberships()).isEmpty();
        assertThat(contact("known@example.com").memberships()).hasSize(1);
        assertThat(contact("new@example.com").memberships()).hasSize(1);
        engine.lists().reserve(engine.lists().find("Spring").orElseThrow().id(), true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(dotdigital().list("Spring"), List.of("Email"), List.of("x@example.com")))
                .withMessageContaining("reserved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(dotdigital().list("Autumn"), List.of("Email"), List.of("x@example.com")));
    }

    @Test
    void atD16AnUnreadableValueIsAFaultAndTheContactIsImported() {
        engine.fields().create("Points", FieldType.NUMBER);
        engine.fields().create("VIP", FieldType.BOOLEAN);
        engine.fields().create("Since", FieldType.DATE);
        List<String> header = List.of("Email", "Points", "VIP", "Since");

        run(
                dotdigital(),
                header,
                List.of("a@example.com", "12.50", "Yes", "2020-01-01"),
                List.of("b@example.com", "-3", "0", "2020-01-01T09:40:18.527Z"),
                List.of("c@example.com", "abc", "maybe", "31/31/2020"),
                List.of("d@example.com", "1", "no", "2016-08-01 10:09:22"));

        assertThat(outcomes()).containsOnly(Outcome.INSERTED);
        assertThat(contact("a@example.com").fields())
                .containsEntry("points", new FieldValue.NumberValue(new BigDecimal("12.5")))
                .containsEntry("vip", new FieldValue.BooleanValue(true))
                .containsEntry("since", new FieldValue.Day(LocalDate.of(2020, 1, 1)));
        assertThat(contact("b@example.com").fields())
                .containsEntry("since", new FieldValue.Moment(Instant.parse("2020-01-01T09:40:18.527Z")));
        assertThat(contact("c@example.com").fields()).isEmpty();
        assertThat(faults(2))
                .containsExactly(FaultCode.INVALID_NUMBER, FaultCode.INVALID_BOOLEAN, FaultCode.INVALID_DATE);
        assertThat(records().get(2).faults().get(0).column()).isEqualTo("Points");
        assertThat(records().get(2).faults().get(0).text()).isEqualTo("abc");
        assertThat(contact("d@example.com").fields())
                .containsEntry("since", new FieldValue.Moment(Instant.parse("2016-08-01T10:09:22Z")));
    }
}

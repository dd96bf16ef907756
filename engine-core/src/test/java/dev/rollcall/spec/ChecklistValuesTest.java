package dev.rollcall.spec;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.RoleAddresses;
import dev.rollcall.options.ValueRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reading of cells (F-40 to F-47). Addresses, numbers and text lengths are tested elsewhere, beside their subjects.
 */
class ChecklistValuesTest extends Examples {
    @Test
    void f40AValidAddressIsImportedAndABadOneIsAFault() {
        run(
                ImportOptions.builder(),
                List.of("email", "phone"),
                List.of("bad@@x", "+447700900000"),
                List.of("ann@example.com", "12"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_EMAIL);
        assertThat(engine.contacts()
                        .find(Identifier.phone("+447700900000"))
                        .orElseThrow()
                        .email())
                .isNull();
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_PHONE);
        assertThat(contact("ann@example.com").phone()).isNull();
    }

    private FieldValue read(FieldType type, ImportOptions.Builder options, String text) {
        engine.fields().create("x", type);
        run(options, List.of("email", "x"), List.of("a@example.com", text));
        return contact("a@example.com").fields().get("x");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "+7, 7", "-0.5, -0.5", ".5, 0.5", "1e3, 1000", "1.25E-1, 0.125"})
    void f41ANumberHasASignAPointAndAnExponentIfAny(String text, BigDecimal number) {
        assertThat(read(FieldType.NUMBER, ImportOptions.builder(), text)).isEqualTo(new FieldValue.NumberValue(number));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true", "YES, true", "y, true", "1, true", "On, true",
        "False, false", "no, false", "N, false", "0, false", "off, false"
    })
    void f41ABooleanIsOneOfTenWords(String text, boolean flag) {
        assertThat(read(FieldType.BOOLEAN, ImportOptions.builder(), text)).isEqualTo(new FieldValue.BooleanValue(flag));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T09:40:18, 2020-01-01T09:40:18Z",
        "2020-01-01T09:40:18+02:00, 2020-01-01T07:40:18Z",
        "2020-01-01 09:40:18, 2020-01-01T09:40:18Z",
        "01.02.2020 09:40, 2020-02-01T09:40:00Z"
    })
    void f41ATimeIsIsoOrInAPatternOfTheRequest(String text, Instant moment) {
        ImportOptions.Builder options = ImportOptions.builder().add(DateRules.PATTERNS, "dd.MM.uuuu HH:mm");

        assertThat(read(FieldType.DATE, options, text)).isEqualTo(new FieldValue.Moment(moment));
    }

    @Test
    void f42AValueThatCannotBeReadSkipsItsCellOrRefusesItsRow() {
        engine.fields().create("points", FieldType.NUMBER);
        List<String> header = List.of("email", "points", "city");
        List<String> row = List.of("a@example.com", "many", "Ulm");

        run(ImportOptions.builder().set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW), header, row);
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_NUMBER);
        assertThat(isThere("a@example.com")).isFalse();

        run(ImportOptions.builder(), header, row);
        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_NUMBER);
        assertThat(contact("a@example.com").fields()).containsOnlyKeys("city");
    }

    @Test
    void f44TooManyTagsABadDeleteAndAListThatIsNoNumberRefuseTheRow() {
        run(
                ImportOptions.builder(ImportPreset.UNISENDER).map("delete", Target.parse("delete")),
                List.of("email", "tags", "delete", "email_list_ids"),
                List.of("a@example.com", "1,2,3,4,5,6,7,8,9,10,11", "", ""),
                List.of("b@example.com", "", "2", ""),
                List.of("c@example.com", "", "", "news"),
                List.of("d@example.com", "1,2,3,4,5,6,7,8,9,10", "0", ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INVALID, Outcome.INVALID, Outcome.INSERTED);
        assertThat(List.of(faults(0), faults(1), faults(2)))
                .containsExactly(
                        List.of(FaultCode.TAG_LIMIT),
                        List.of(FaultCode.INVALID_DELETE),
                        List.of(FaultCode.INVALID_LIST));
    }

    @Test
    void f45EachListHasItsOwnTimeOrTheTimeOfTheImport() {
        engine.lists().create("one");
        engine.lists().create("two");

        ImportReport report = run(
                ImportOptions.builder(),
                List.of("email", "email lists", "email subscribe times"),
                List.of("a@example.com", "one,two", "2024-01-02,2024-03-04 05:06:07"),
                List.of("b@example.com", "one,two", "2024-01-02"),
                List.of("c@example.com", "one", "2024-13-02"),
                List.of("d@example.com", "one", ""));
        assertThat(since("a@example.com"))
                .containsExactly(Instant.parse("2024-01-02T00:00:00Z"), Instant.parse("2024-03-04T05:06:07Z"));
        assertThat(outcomes().subList(1, 3)).containsExactly(Outcome.INVALID, Outcome.INVALID);
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_LIST_TIMES);
        assertThat(faults(2)).containsExactly(FaultCode.INVALID_LIST_TIMES);
        assertThat(since("d@example.com")).containsExactly(report.startedAt());

        ImportReport withoutTimes =
                run(ImportOptions.builder(), List.of("email", "email lists"), List.of("e@example.com", "one"));
        assertThat(since("e@example.com")).containsExactly(withoutTimes.startedAt());
    }

    private List<Instant> since(String email) {
        return contact(email).memberships().values().stream()
                .map(Membership::since)
                .toList();
    }

    @Test
    void f46RoleAddressesAreAcceptedWarnedOfOrRefused() {
        List<String> header = List.of("email");
        List<String> row = List.of("info@example.com");

        run(roles(RoleAddresses.REFUSE), header, row, List.of("spamtrap@example.com"));
        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.ROLE_ADDRESS);

        run(
                roles(RoleAddresses.REFUSE).set(ValueRules.ROLE_NAMES, Set.of("spamtrap")),
                header,
                row,
                List.of("spamtrap@example.net"));
        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INVALID);

        run(roles(RoleAddresses.WARN), header, List.of("info@example.net"));
        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.ROLE_ADDRESS_KEPT);

        run(roles(RoleAddresses.ACCEPT), header, List.of("info@example.org"));
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void f46AnUnconfirmedImportAcceptsRoleAddresses() {
        run(
                roles(RoleAddresses.REFUSE).set(ConsentRules.UNCONFIRMED, true),
                List.of("email"),
                List.of("info@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
    }

    private static ImportOptions.Builder roles(RoleAddresses roles) {
        return ImportOptions.builder().set(ValueRules.ROLE_ADDRESSES, roles);
    }

    @Test
    void f47TheStoreSuppliesTheClockAndTheRequestTheZone() {
        Instant now = Instant.parse("2031-05-06T07:08:09Z");
        try (ImportEngine clocked = ImportEngine.on(new InMemoryContactStore(Clock.fixed(now, ZoneOffset.UTC)))) {
            clocked.fields().create("seen", FieldType.DATE);

            ImportReport report = clocked.run(atNoon(ImportOptions.builder(), "utc@example.com"));
            clocked.run(
                    atNoon(ImportOptions.builder().set(ValueRules.ZONE, ZoneId.of("Asia/Tokyo")), "tokyo@example.com"));

            assertThat(report.startedAt()).isEqualTo(now);
            assertThat(find(clocked, "utc@example.com").created().at()).isEqualTo(now);
            assertThat(find(clocked, "utc@example.com").fields())
                    .containsEntry("seen", new FieldValue.Moment(Instant.parse("2020-06-01T12:00:00Z")));
            assertThat(find(clocked, "tokyo@example.com").fields())
                    .containsEntry("seen", new FieldValue.Moment(Instant.parse("2020-06-01T03:00:00Z")));
        }
    }

    private static ImportRequest atNoon(ImportOptions.Builder options, String email) {
        return ImportRequest.of(
                HostRows.of(List.of("email", "seen"), List.of(List.of(email, "2020-06-01 12:00:00"))), options.build());
    }

    private static Contact find(ImportEngine engine, String email) {
        return engine.contacts().find(Identifier.email(email)).orElseThrow();
    }

    @Test
    void r16ValuesThatMeanTheSameAreEqualAndADayIsNoMoment() {
        engine.fields().create("points", FieldType.NUMBER);
        engine.fields().create("seen", FieldType.DATE);
        List<String> header = List.of("email", "points", "seen", "city", "tags");
        ImportOptions.Builder options = ImportOptions.builder().set(ValueRules.ZONE, ZoneId.of("Europe/Paris"));
        run(options, header, List.of("Ann@Example.com", "12.50", "2020-01-01 09:00:00", "\u00c9vry", "Red"));
        Contact ann = contact("ann@example.com");

        run(options, header, List.of("ann@EXAMPLE.com", "1.25e1", "2020-01-01T08:00:00Z", " E\u0301vry ", "RED"));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(contact("ann@example.com")).isEqualTo(ann);
        assertThat(ann.email()).isEqualTo(email("Ann@Example.com"));

        run(options, header, List.of("ann@example.com", "12.5", "2020-01-01 00:00:00", "\u00c9vry", "red"));
        run(options, header, List.of("ann@example.com", "12.5", "2020-01-01", "\u00c9vry", "red"));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("ann@example.com").fields())
                .containsEntry("seen", new FieldValue.Day(LocalDate.of(2020, 1, 1)));

        run(options, header, List.of("ann@example.com", "12.5", "2020-01-01", "\u00e9vry", "red"));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
    }
}

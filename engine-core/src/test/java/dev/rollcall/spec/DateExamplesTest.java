package dev.rollcall.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.fault.OptionHint;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates in numbers are read in the order of day and month that the file shows (ruling R-40). */
class DateExamplesTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    private ImportReport run(ImportOptions options, String... birthdays) {
        StringBuilder csv = new StringBuilder("email;birthday\n");
        for (int i = 0; i < birthdays.length; i++) {
            csv.append(i).append("@example.org;").append(birthdays[i]).append('\n');
        }
        return engine.run(ImportRequest.of(CsvSource.ofText(csv.toString()), options));
    }

    private ImportReport run(String... birthdays) {
        return run(ImportOptions.defaults(), birthdays);
    }

    private Optional<LocalDate> birthday(int person) {
        return engine.contacts()
                .find(Identifier.email(person + "@example.org"))
                .map(contact -> contact.fields().get("birth_date"))
                .map(value -> ((FieldValue.Day) value).date());
    }

    @Test
    void r40OneCellThatIsDayFirstOnlyOrdersTheColumn() {
        ImportReport report = run("03/04/1986", "25/12/1990");
        assertThat(birthday(0)).contains(LocalDate.of(1986, 4, 3));
        assertThat(birthday(1)).contains(LocalDate.of(1990, 12, 25));
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes())
                .containsExactly(new Note(FaultCode.DATE_ORDER, "birthday", 2, List.of(3L), "day first (dd/MM/yyyy)"));
    }

    @Test
    void r40OneCellThatIsMonthFirstOnlyOrdersTheColumn() {
        run("03/04/1986", "12/25/1990");
        assertThat(birthday(0)).contains(LocalDate.of(1986, 3, 4));
    }

    @Test
    void r40WithoutAnOrderEachCellIsAFaultWhoseRemedyNamesBothPatterns() {
        assertThat(run("03/04/1986", "05/06/1986").faults()).isEqualTo(Map.of(FaultCode.AMBIGUOUS_DATE, 2L));
        assertThat(FaultCode.AMBIGUOUS_DATE.remedy()).contains("dd/MM/yyyy").contains("MM/dd/yyyy");
        assertThat(birthday(0)).isEmpty();
    }

    @Test
    void r40CellsThatContradictEachOtherShowNoOrder() {
        ImportReport report = run("25/12/1990", "12/25/1990", "03/04/1986");
        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.AMBIGUOUS_DATE, 3L));
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message())
                        .contains("--date-pattern dd/MM/yyyy")
                        .contains("--date-pattern MM/dd/yyyy")
                        .contains("add(DateRules.PATTERNS, "));
    }

    @Test
    void r40ADateThatFitsNeitherOrderIsAFault() {
        assertThat(run("25/12/1990", "31/31/2020", "32/01/2020").faults())
                .isEqualTo(Map.of(FaultCode.INVALID_DATE, 2L));
        assertThat(birthday(0)).contains(LocalDate.of(1990, 12, 25));
    }

    @Test
    void r40DottedDatesAreDayFirstUnlessACellRulesItOut() {
        run("03.04.1986");
        assertThat(birthday(0)).contains(LocalDate.of(1986, 4, 3));
        run("03.04.1987", "04.25.1987");
        assertThat(birthday(0)).contains(LocalDate.of(1987, 3, 4));
    }

    @Test
    void r40TwoDigitYearsAreReadByAPivotThatANoteNames() {
        ImportReport report = run("25.12.29", "25.12.30");
        assertThat(birthday(0)).contains(LocalDate.of(2029, 12, 25));
        assertThat(birthday(1)).contains(LocalDate.of(1930, 12, 25));
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("years of two digits are 1930 to 2029"));
    }

    @Test
    void whereMostDatesHaveAnotherFormTheReportNamesTheOption() {
        ImportReport report = run("Apr 3 1986", "May 3 1986", "1986-04-03");
        assertThat(report.notes())
                .containsExactly(new Note(
                        FaultCode.INVALID_DATE, "birthday", 2, List.of(2L, 3L), OptionHint.of(FaultCode.INVALID_DATE)));
    }

    @Test
    void aDateWithTheYearFirstNeedsNoOrder() {
        assertThat(run("1986/4/3", "1986-4-3").faults()).isEmpty();
        assertThat(birthday(0)).contains(LocalDate.of(1986, 4, 3));
        assertThat(birthday(1)).contains(LocalDate.of(1986, 4, 3));
    }

    @Test
    void aPatternOfTheRequestOverridesTheOrderOfTheFile() {
        ImportOptions options =
                ImportOptions.builder().add(DateRules.PATTERNS, "MM/DD/YYYY").build();
        assertThat(run(options, "03/04/1986", "25/12/1990").faults()).isEqualTo(Map.of(FaultCode.INVALID_DATE, 1L));
        assertThat(birthday(0)).contains(LocalDate.of(1986, 3, 4));
    }

    @Test
    void r40VendorsPresetsDetectNoOrder() {
        for (ImportPreset preset : ImportPreset.values()) {
            assertThat(ImportOptions.builder(preset).build().values().dates().detect())
                    .isFalse();
        }
    }
}

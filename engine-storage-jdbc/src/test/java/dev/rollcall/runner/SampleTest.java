package dev.rollcall.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample file against what a person who reads it row by row expects. */
class SampleTest {
    private static final Path SAMPLE = Path.of("samples/contacts.csv");

    /** Row, outcome of the first import, faults, and the reason where it is not plain. */
    private static final String EXPECTED = """
            1  inserted
            2  inserted                                         opted out
            3  inserted                                         note over two lines
            4  inserted                                         spaces around the address
            5  inserted
            6  inserted
            7  inserted                                         domain with an umlaut
            8  inserted                                         plus address
            9  conflict   identifier_conflict                   Anna's address under another customer number
            10 duplicate  duplicate_in_file                     row 1 again
            11 inserted                                         no customer number
            12 duplicate  duplicate_in_file,opt_out_applied     row 11 in capitals, and she opts out
            13 inserted   invalid_email                         has a phone number
            14 invalid    invalid_email                         a customer number alone cannot be reached
            15 invalid    invalid_email
            16 invalid    missing_identifier
            17 inserted   invalid_phone                         no country code
            18 inserted                                         31.12.1986, which is day first
            19 invalid    missing_cells                         nearly all rows are full
            20 invalid    too_many_cells
            21 inserted                                         mostly blank
            22 inserted                                         cells of white space
            23 inserted
            24 inserted
            25 inserted
            26 inserted
            27 inserted
            28 conflict   identifier_conflict                   Anna's phone number
            29 updated                                          row 8 without its number, and a company
            30 invalid    invalid_status                        maybe, which may have been an opt-out
            31 inserted                                         opted out
            32 inserted                                         phone only
            33 invalid    invalid_phone                         00 instead of +
            34 inserted                                         capitals, a phone with dots
            35 inserted                                         doubled quotes
            36 unchanged                                        row 7 with its domain in ASCII
            37 inserted                                         note over four lines
            38 duplicate  duplicate_in_file                     row 34 again
            39 inserted   invalid_date                          30 February
            40 invalid    invalid_email                         two addresses in one cell
            41 inserted   invalid_phone                         phone without +
            42 inserted   invalid_phone                         an extension
            43 invalid    invalid_email                         a formula
            """;

    /** @param faults in alphabetical order */
    private record Expected(Outcome outcome, List<String> faults) {}

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private static Map<Long, Expected> expected() {
        Map<Long, Expected> rows = new TreeMap<>();
        EXPECTED.lines().forEach(line -> {
            String faults = line.length() > 14
                    ? line.substring(14, Math.min(52, line.length())).strip()
                    : "";
            rows.put(
                    Long.valueOf(line.substring(0, 2).strip()),
                    new Expected(
                            Outcome.valueOf(line.substring(3, Math.min(13, line.length()))
                                    .strip()
                                    .toUpperCase(Locale.ROOT)),
                            faults.isEmpty()
                                    ? List.of()
                                    : List.of(faults.split(",")).stream()
                                            .sorted()
                                            .toList()));
        });
        return rows;
    }

    private static Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        expected().values().forEach(row -> counts.merge(row.outcome(), 1L, Long::sum));
        return counts;
    }

    private Map<Long, Expected> importAndReadRows() {
        assertThat(shell.run("import", SAMPLE, "--keep-rows", "all").code()).isZero();
        Map<Long, Expected> rows = new TreeMap<>();
        try (ImportEngine engine = shell.engine()) {
            for (RowRecord row :
                    engine.imports().rows(engine.imports().history(1).get(0).id(), 0, 1000)) {
                List<String> faults = row.faults().stream()
                        .map(fault -> fault.code().toString())
                        .sorted()
                        .toList();
                rows.put(row.number(), new Expected(row.outcome(), faults));
            }
        }
        return rows;
    }

    private ImportReport newestReport() {
        try (ImportEngine engine = shell.engine()) {
            return engine.imports().history(1).get(0).report().orElseThrow();
        }
    }

    @Test
    void everyRowHasItsExpectedOutcomeAndFaults() {
        assertThat(importAndReadRows()).isEqualTo(expected());
        assertThat(newestReport().outcomes()).isEqualTo(outcomes());
    }

    @Test
    void faultsAreCounted() {
        shell.run("import", SAMPLE);

        Map<FaultCode, Long> counts = new HashMap<>();
        expected()
                .values()
                .forEach(row -> row.faults().forEach(code -> counts.merge(FaultCode.parse(code), 1L, Long::sum)));
        assertThat(newestReport().faults()).isEqualTo(counts);
    }

    @Test
    void everyAcceptedRowOfASecondImportIsUnchanged() {
        shell.run("import", SAMPLE);

        Map<Long, Expected> again = new TreeMap<>();
        expected().forEach((number, row) -> {
            List<String> faults = new ArrayList<>(row.faults());
            // she has opted out by then
            faults.remove("opt_out_applied");
            again.put(number, new Expected(row.outcome().isRefused() ? row.outcome() : Outcome.UNCHANGED, faults));
        });
        assertThat(importAndReadRows()).isEqualTo(again);
    }

    @Test
    void valuesAreStoredAsWritten() {
        shell.run("import", SAMPLE, "--unknown-columns", "create-field");

        assertThat(shell.field("jean.dupont@example.org", "company")).isEqualTo("Dupont; Fils");
        assertThat(shell.field("jean.dupont@example.org", "notes"))
                .isEqualTo("Wrote: \"no more newsletters, please\".");
        assertThat(shell.field("victor@example.com", "notes"))
                .isEqualTo("First line\nSecond line; with a semicolon\n\nLast line");
        assertThat(shell.field("tanaka@example.net", "first_name")).isEqualTo("太郎");
        assertThat(shell.field("athina@example.com", "city")).isEqualTo("Αθήνα");
        assertThat(shell.field("anna.becker@example.com", "birth_date")).isEqualTo("1984-03-12");
        assertThat(shell.field("anna.becker@example.com", "city")).isEqualTo("Berlin");
        assertThat(shell.field("petra+newsletter@example.com", "company")).isEqualTo("Weiß Design");

        Contact siobhan = shell.contact("siobhan@example.com");
        assertThat(siobhan.externalId()).isEqualTo("K-1004");
        assertThat(siobhan.phone().e164()).isEqualTo("+442079460104");
        assertThat(shell.contact("juergen@müller.example")).isEqualTo(shell.contact("juergen@xn--mller-kva.example"));
        assertThat(shell.contact("anna.becker@example.com").tags().values())
                .containsExactlyInAnyOrder("customer", "fair 2025");
    }

    @Test
    void optOutsApplyWhicheverRowHasThem() {
        shell.run("import", SAMPLE);

        for (String email : List.of("jean.dupont@example.org", "peggy@example.net", "lucia.rossi@example.org")) {
            assertThat(shell.contact(email).channels().get(Channel.EMAIL).status())
                    .as(email)
                    .isEqualTo(Status.UNSUBSCRIBED);
        }
    }

    @Test
    void theReportNamesFaultsColumnsAndTheCommandForTheRest() {
        String out = shell.run("import", SAMPLE).out();

        assertThat(out)
                .contains("inserted   27", "total      43")
                .contains("The first 10 of 20")
                .contains("E-Mail: not a valid e-mail address: \"not-an-address\"")
                .contains("Columns ignored: Notes")
                .containsPattern("All 20 faults: rollcall faults [0-9a-f-]{36} --database \\S+contacts");
        assertThat(shell.run("faults").out()).hasLineCount(20);
    }

    @Test
    void theFileHasTheMarksOfASpreadsheetExport() throws IOException {
        String text = Files.readString(SAMPLE, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFKundennummer;").endsWith("\r\n").contains("fair.\nCall");
    }
}

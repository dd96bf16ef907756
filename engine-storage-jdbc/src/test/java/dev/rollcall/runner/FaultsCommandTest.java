package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Outcome;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private void importText(String csv) throws IOException {
        shell.run("import", shell.file("contacts.csv", csv));
    }

    @Test
    void everyFaultIsListedOverManyPages() throws IOException {
        importText(IntStream.rangeClosed(1, 1200)
                .mapToObj(i -> "bad" + i + "@\n")
                .collect(Collectors.joining("", "email\n", "")));

        List<String> lines = shell.run("faults").out().lines().toList();

        assertThat(lines).hasSize(1200);
        assertThat(lines.get(0))
                .matches("line 2 \\(row 1\\) +invalid +invalid_email +email: not a valid e-mail address: \"bad1@\"");
        assertThat(lines.get(1199)).startsWith("line 1201 (row 1200)").contains("bad1200@");
    }

    @Test
    void anOlderImportIsSelectedByItsId() throws IOException {
        importText("email\nolder@\n");
        UUID older;
        try (ImportEngine engine = shell.engine()) {
            older = engine.imports().history(1).get(0).id();
        }
        importText("email\nnewer@\n");

        assertThat(shell.run("faults").out()).contains("newer@").doesNotContain("older@");
        assertThat(shell.run("faults", older).out()).contains("older@").doesNotContain("newer@");
    }

    @Test
    void anUnknownImportIsAUsageError() throws IOException {
        importText("email\nana@example.com\n");
        UUID unknown = new UUID(1, 2);

        Shell.Ran ran = shell.run("faults", unknown);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("there is no import " + unknown);
    }

    @Test
    void controlCharactersOfCellsAreEscaped() throws IOException {
        importText("email\n\u001b[31mred\u0007@\u202e\n");

        assertThat(shell.run("faults").out())
                .contains("\\u{1b}[31mred\\u{7}@\\u{202e}")
                .doesNotContain("\u001b");
    }

    @Test
    void csvHasOneRecordForEachFaultAndNoFormula() throws IOException {
        importText("email\n\"=1+1,\"\"a\"\"\nb\"\n");

        Path csv = shell.file("faults.csv", shell.run("faults", "--csv").out());
        try (RowCursor faults = CsvSource.ofFile(csv).open()) {
            assertThat(faults.header()).isEqualTo(List.of(FaultCsv.HEADER.split(",")));
            Row fault = faults.next();
            assertThat(fault.faults()).isEmpty();
            assertThat(fault.cells().toString())
                    .contains("text=2", "text=1", "text=invalid", "text=error", "text=invalid_email")
                    .contains("text='=1+1,\"a\"\\nb]");
            assertThat(faults.next()).isNull();
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
                    a;=1      > a;'=1
                    a; +1     > a; '+1
                    a|@x      > a|'@x
                    ＝1       > '＝1
                    －1       > '－1
                    a=1       > a=1
                    a;b-1     > a;b-1
                    """)
    void textThatAnySpreadsheetWouldReadAsAFormulaIsEscaped(String text, String written) {
        Fault fault = Fault.ofCell(FaultCode.INVALID_TAG, "tags", text);
        RowRecord row = new RowRecord(1, 2, Outcome.INVALID, null, false, null, List.of(fault), null, Set.of());

        assertThat(FaultCsv.record(new RowFault(row, fault))).contains(",tags," + written + ",");
    }

    @Test
    void aCellOfWhiteSpaceOnlyIsNotEscaped() {
        Fault fault = Fault.ofCell(FaultCode.INVALID_TAG, "tags", "\u3000 ");
        RowRecord row = new RowRecord(1, 2, Outcome.INVALID, null, false, null, List.of(fault), null, Set.of());

        assertThat(FaultCsv.record(new RowFault(row, fault))).contains(",tags,\u3000 ,");
    }

    @Test
    void aSlowReaderDoesNotKeepTheDatabaseOpen() throws IOException {
        importText("email\nfoo@\n");
        List<String> seen = new ArrayList<>();
        Writer pager = new StringWriter() {
            @Override
            public void write(String text, int start, int length) {
                try (ImportEngine engine = shell.engine()) {
                    assertThat(engine.imports().history(1)).hasSize(1);
                    seen.add(text.substring(start, start + length).strip());
                }
            }
        };

        String[] faults = {"faults", "--database", shell.database().toString()};
        assertThat(Main.run(faults, new PrintWriter(pager), new PrintWriter(new StringWriter())))
                .isZero();
        assertThat(String.join("", seen)).startsWith("line 2 (row 1)").endsWith("\"foo@\"");
    }

    @Test
    void moreFaultsThanFitInTheBufferAreAllPrinted() throws IOException {
        int rows = 6000;
        importText(IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "bad" + i + "@" + "x".repeat(180) + "@\n")
                .collect(Collectors.joining("", "email\n", "")));

        List<String> lines = shell.run("faults").out().lines().toList();

        assertThat(lines).hasSize(rows);
        assertThat(lines.get(rows - 1)).contains("(row " + rows + ")");
    }

    @Test
    void historyListsTheNewestImportFirst() throws IOException {
        importText("email\nana@example.com\nfoo@\n");
        shell.run("import", shell.file("second.csv", "email\nbob@example.com\n"));

        List<String> lines = shell.run("history").out().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("FINISHED").endsWith("second.csv").containsPattern(" 1 +0 ");
        assertThat(lines.get(2)).contains("FINISHED").endsWith("contacts.csv").containsPattern(" 2 +1 ");
        assertThat(shell.run("history", "--limit", 1).out()).hasLineCount(2);
    }
}

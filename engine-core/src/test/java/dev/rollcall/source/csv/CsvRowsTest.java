package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.source.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRowsTest {
    @Test
    void anExcelExportReadsAsThePlainFileDoes(@TempDir Path folder) throws IOException {
        Path plain =
                Files.writeString(folder.resolve("plain.csv"), "email,name\nana@example.org,Zoë\nb@example.org,\n");
        Path excel = Files.writeString(
                folder.resolve("excel.csv"),
                "\uFEFFemail;name\r\nana@example.org;Zoë\r\nb@example.org;\r\n",
                StandardCharsets.UTF_8);

        assertThat(CsvReading.of(CsvSource.ofFile(excel))).isEqualTo(CsvReading.of(CsvSource.ofFile(plain)));
    }

    @Test
    void quotedCellsHoldLineEndsDoubledQuotesAndDelimiters() throws IOException {
        CsvReading read = CsvReading.ofText("a,b,c\n\"one\ntwo\",\"say \"\"hi\"\"\",\"x,y\"\n1,2,3\n\n\n\n");

        assertThat(read.texts()).containsExactly(List.of("one\ntwo", "say \"hi\"", "x,y"), List.of("1", "2", "3"));
        assertThat(read.lines()).containsExactly(2L, 4L);
        assertThat(read.rows()).allMatch(row -> row.faults().isEmpty());
    }

    @Test
    void rowsAreNumberedFromOneAndBlankLinesAreLinesButNoRows() throws IOException {
        CsvReading read = CsvReading.ofText("\n  \na,b\n\n1,2\n \t\u00a0\u200b \n3,4");

        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.rows()).extracting(Row::number).containsExactly(1L, 2L);
        assertThat(read.lines()).containsExactly(5L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndIsReadEvenInsideQuotes(String end) throws IOException {
        String text = "a,b\n\"1\n2\",3\n\n4,5\n".replace("\n", end);

        CsvReading read = CsvReading.ofText(text);

        assertThat(read.texts()).containsExactly(List.of("1\n2", "3"), List.of("4", "5"));
        assertThat(read.lines()).containsExactly(2L, 5L);
    }

    @Test
    void mixedLineEndsMergeNoRows() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\r\n1,2\n3,4\r5,6\r\n");

        assertThat(read.texts()).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
        assertThat(read.lines()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void r35RowsOfBlanksAreSkippedHoweverTheyAreWrittenAndNotedOnce() throws IOException {
        CsvReading read = CsvReading.settled("a,b\n,\n1,2\n\"\",\" \"\n,,,,\n\"\"\n\u00a0,\n\n3,4\n,\n");

        assertThat(read.texts()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(read.rows()).extracting(Row::number).containsExactly(1L, 2L);
        assertThat(read.lines()).containsExactly(3L, 9L);
        assertThat(read.codes()).isEmpty();
        assertThat(read.notes()).containsExactly("blank_rows 6× [2, 4, 5]");
    }

    @Test
    void r35ARowWithAnythingInItIsARow() throws IOException {
        assertThat(CsvReading.ofText("a,b\n,\u200d\n,0\n").rows()).hasSize(2);
        assertThat(CsvReading.ofText("a,b\n,\"").faultsOfRow(0)).containsExactly("unclosed_quote (lines 2 to 2)");
    }

    @Test
    void r35ARepeatedHeaderIsARowWithAFaultCodeOfItsOwn() throws IOException {
        CsvReading read = CsvReading.settled("email,name,\na@x.org,Ann,\n email,\"name\",\nemail,name\nemail,x\n");

        assertThat(read.codes()).containsExactly("3: repeated_header", "4: repeated_header");
    }

    @Test
    void r35ARepeatedHeaderMayNameOnlySomeOfTheColumns() throws IOException {
        CsvReading read = CsvReading.settled("email,name,,city,no\na@x.org,Ann,,Leeds,1\nemail,name,city,\n"
                + "name,no,email\nemail,x,city\nemail,,,,\nname,email\n,,, city ,no,\nname,city,no\n");

        assertThat(read.codes().stream().filter(code -> code.endsWith("repeated_header")))
                .containsExactly("3: repeated_header", "8: repeated_header", "9: repeated_header");
    }

    @Test
    void missingCellsAreBlankAndTheRowIsReportedAsShort() throws IOException {
        CsvReading read = CsvReading.ofText("a,b,c\n1\n1,2\n1,2,\n");

        assertThat(read.texts()).containsExactly(List.of("1", "", ""), List.of("1", "2", ""), List.of("1", "2", ""));
        assertThat(read.faultsOfRow(0)).containsExactly("short_row (cells: 1, columns: 3)");
        assertThat(read.faultsOfRow(1)).containsExactly("short_row (cells: 2, columns: 3)");
        assertThat(read.faultsOfRow(2)).isEmpty();
    }

    @Test
    void r34ExtraCellsAreAFaultEvenIfAllAreBlank() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n1,2,, ,\n1,2,,3\n");

        assertThat(read.texts()).containsExactly(List.of("1", "2"), List.of("1", "2"));
        assertThat(read.faultsOfRow(0)).containsExactly("surplus_cells (cells: 5, columns: 2)");
        assertThat(read.faultsOfRow(1)).containsExactly("too_many_cells (cells: 4, columns: 2)");
    }

    @Test
    void cellsAreReturnedAsWritten() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n  x ,\" y \"\n#no comment,'single'\n\0nul\0,\"in\0side\"\n");

        assertThat(read.texts())
                .containsExactly(
                        List.of("  x ", " y "), List.of("#no comment", "'single'"), List.of("\0nul\0", "in\0side"));
    }

    @Test
    void loneSurrogatesOfATextReachTheCells() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n\uDC41x,\uD800\n");

        assertThat(read.texts()).containsExactly(List.of("\uDC41x", "\uD800"));
        assertThat(read.faultsOfRow(0)).isEmpty();
    }

    @Test
    void theRowsOfACursorCannotBeChanged() throws IOException {
        Row row = CsvReading.ofText("a\n1\n").rows().get(0);

        assertThat(row.cells()).isUnmodifiable();
        assertThat(row.faults()).isUnmodifiable();
    }
}

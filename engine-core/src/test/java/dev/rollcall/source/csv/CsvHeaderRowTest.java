package dev.rollcall.source.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A header on another line than the first, as the caller says. */
class CsvHeaderRowTest {
    private static final String NOTES =
            "Notes:\n\"Some addresses may be missing.\nSee the help, page; more; there.\"\n\nName;Email\nAnn;a@x.org\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLinesBeforeTheHeaderAreSkippedAndNamed(String end) throws IOException {
        CsvReading read =
                CsvReading.settled(CsvSource.ofText(NOTES.replace("\n", end)).headerRow(5));

        assertThat(read.header()).containsExactly("Name", "Email");
        assertThat(read.texts()).containsExactly(List.of("Ann", "a@x.org"));
        assertThat(read.lines()).containsExactly(6L);
        assertThat(read.notes()).containsExactly("skipped_lines lines 1 to 4");
    }

    @Test
    void theFirstLineThatIsNotBlankIsTheHeaderUnlessAnotherIsNamed() throws IOException {
        assertThat(CsvReading.ofText("\n\na\n1\n").header()).containsExactly("a");
        assertThat(CsvReading.of(CsvSource.ofText("\n\na\n1\n").headerRow(1)).header())
                .containsExactly("a");
        CsvReading read = CsvReading.of(CsvSource.ofText("\n\na\n1\n").headerRow(3));
        assertThat(read.header()).containsExactly("a");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aSeparatorLineBeforeTheHeaderStillNamesTheDelimiter() throws IOException {
        CsvReading read =
                CsvReading.of(CsvSource.ofText("sep=|\nFair\na,x|b\n1|2\n").headerRow(3));

        assertThat(read.header()).containsExactly("a,x", "b");
    }

    @Test
    void malformedBytesAfterSkippedLinesAreReportedAtTheirPosition(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("zoë, éva\nn".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes("\na,b\n1,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFE);
        Path file = Files.write(folder.resolve("a.csv"), bytes.toByteArray());

        CsvReading read = CsvReading.of(
                CsvSource.ofFile(file).charset(StandardCharsets.UTF_8).headerRow(3));
        assertThat(read.faultsOfRow(0)).containsExactly("malformed_bytes (byte 20 of the file)");
    }

    @Test
    void aMissingOrBlankHeaderRowIsRefused() {
        refuses(
                NOTES,
                9,
                "The source has 6 lines, so the header cannot be on line 9. Name the line with the column names.");
        refuses(NOTES, 7, "Line 7, which should be the header, is blank. Name the line with the column names.");
        refuses(NOTES, 4, "Line 4, which should be the header, is blank. Name the line with the column names.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvSource.ofText("a").headerRow(0));
    }

    private static void refuses(String text, int line, String message) {
        assertThatThrownBy(() -> CsvSource.ofText(text).headerRow(line).open())
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT))
                .hasMessage(message);
    }
}

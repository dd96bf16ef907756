package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.source.RowCursor;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class CsvSourceTest {
    @TempDir
    private Path folder;

    @Test
    void aSourceCanBeOpenedAgainAndReturnsTheSameRows() throws IOException {
        CsvSource source = CsvSource.ofFile(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n"));

        assertThat(CsvReading.of(source)).isEqualTo(CsvReading.of(source));
    }

    @Test
    void optionsDoNotChangeTheSourceTheyAreCalledOn() throws IOException {
        CsvSource source = CsvSource.ofText("a;b\n1;2\n");

        assertThat(CsvReading.of(source.delimiter(',')).header()).containsExactly("a;b");
        assertThat(CsvReading.of(source.delimiter(',').charset(StandardCharsets.UTF_8))
                        .header())
                .containsExactly("a;b");
        assertThat(CsvReading.of(source).header()).containsExactly("a", "b");
    }

    @Test
    void aFileIsDescribedByItsPathAndSize() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "ab,ß\n");

        assertThat(CsvSource.ofFile(file).description()).isEqualTo(file.toString());
        assertThat(CsvSource.ofFile(file).sizeInBytes()).hasValue(6);
        assertThat(CsvSource.ofFile(folder.resolve("none")).sizeInBytes()).isEmpty();
    }

    @Test
    void aTextHasNoSizeAndItsDescriptionHoldsNoneOfIt() {
        assertThat(CsvSource.ofText("secret").description()).isEqualTo("text");
        assertThat(CsvSource.ofText("secret").toString()).doesNotContain("secret");
        assertThat(CsvSource.ofText("secret").sizeInBytes()).isEmpty();
    }

    @Test
    void bytesReadRisesToTheSizeOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFFemail\n" + "ana@example.org\n".repeat(50_000));
        CsvSource source = CsvSource.ofFile(file);
        try (RowCursor cursor = source.open()) {
            long before = cursor.bytesRead();
            assertThat(before).isPositive().isLessThan(Files.size(file));
            while (cursor.next() != null) {
                assertThat(cursor.bytesRead()).isGreaterThanOrEqualTo(before);
                before = cursor.bytesRead();
            }
            assertThat(cursor.bytesRead()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void noRowFollowsTheLastOne() throws IOException {
        try (RowCursor cursor = CsvSource.ofText("a\n1\n").open()) {
            assertThat(cursor.next()).isNotNull();
            assertThat(cursor.next()).isNull();
            assertThat(cursor.next()).isNull();
        }
    }

    @Test
    void aCursorCanBeClosedEarlyAndTwice() throws IOException {
        RowCursor cursor = CsvSource.ofText("a\n1\n2\n").open();
        cursor.next();
        cursor.close();
        cursor.close();
    }

    @Test
    void aFileThatDoesNotExistIsReportedAsMissing() {
        Path file = folder.resolve("none.csv");

        missing(file, "There is no file " + file + ". Check the path.");
    }

    @Test
    void aFolderIsReportedAsAMissingFile() {
        missing(folder, folder + " is not a file. Name a file, or read it from standard input: import - < FILE.");
    }

    @Test
    void anUnreadableFileIsReportedAsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.csv"), "a\n1\n");
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "this user may read every file");

        missing(file, "The file " + file + " cannot be read. Check its permissions.");
    }

    @Test
    void anEmptyFileIsNoTable() throws IOException {
        for (String content : List.of("", "\uFEFF", "\n\n")) {
            CsvSource source = CsvSource.ofFile(Files.writeString(folder.resolve("empty.csv"), content));
            assertThatThrownBy(source::open)
                    .hasMessage("The source is empty. Its first line must name the columns.")
                    .isInstanceOf(SourceException.class);
        }
    }

    private static void missing(Path file, String message) {
        assertThatThrownBy(() -> CsvSource.ofFile(file).open())
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.MISSING))
                .hasMessage(message);
    }
}

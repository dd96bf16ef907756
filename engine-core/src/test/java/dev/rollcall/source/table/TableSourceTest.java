package dev.rollcall.source.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.fault.Note;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceFindings;
import dev.rollcall.source.bytes.ByteOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The format of a table is that of its content. */
class TableSourceTest {
    @TempDir
    private Path folder;

    private static ByteOrigin text(String text) {
        return ByteOrigin.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertHeader(RowSource source, String... header) throws IOException {
        try (RowCursor cursor = source.open()) {
            assertThat(cursor.header()).containsExactly(header);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1}]",
                " \n{\"a\" : 1}",
                "[ [\"a\"], [1]]",
                "[null, {\"a\": 1}]",
                "\uFEFF[\n{\n\"a\": 2}]"
            })
    void jsonIsRead(String json) throws IOException {
        assertThat(TableFormat.of(text(json), null)).isEqualTo(TableFormat.JSON);
        assertHeader(TableSource.of(text(json)), "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "[a],{b}\n1,2\n", "{a},b\n1,2\n", "\"[{\",b\n1,2\n", "[1,2\n3,4\n"})
    void anythingElseIsCsv(String csv) throws IOException {
        assertThat(TableFormat.of(text(csv), null)).isEqualTo(TableFormat.CSV);
        try (RowCursor cursor = TableSource.of(text(csv)).open()) {
            assertThat(cursor.header()).hasSize(2);
        }
    }

    @Test
    void theCharsetCanBeGiven() throws IOException {
        byte[] csv = "Straße\nx\n".getBytes(StandardCharsets.ISO_8859_1);

        assertHeader(TableSource.of(ByteOrigin.ofBytes(csv)).charset(StandardCharsets.ISO_8859_1), "Straße");
    }

    @ParameterizedTest
    @CsvSource({
        "contacts.csv, '[{\"a\": 1}]', it is JSON",
        "contacts.JSON.gz, 'a,b', it is CSV",
        "contacts.json, '[{\"a\": 1}]',",
        "contacts.txt, 'a,b',",
        "contacts, '[{\"a\": 1}]',"
    })
    void anEndingOfAnotherFormatIsNoted(String name, String content, String note) throws IOException {
        RowSource source = TableSource.ofFile(Files.writeString(folder.resolve(name), content));

        assertThat(read(source).notes().stream().map(Note::detail).toList())
                .isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void theNoteIsKeptIfTheSourceIsReadAgain() throws IOException {
        String lines = "{\"a\": 1}\n".repeat(2_000) + "{\"late\": 1}";
        RowSource source = TableSource.ofFile(Files.writeString(folder.resolve("contacts.csv"), lines));

        RowSource complete = read(source).reading();

        assertThat(read(complete).notes()).extracting(Note::detail).containsExactly("it is JSON");
        assertHeader(complete, "a", "late");
    }

    private static SourceFindings read(RowSource source) throws IOException {
        try (RowCursor cursor = source.open()) {
            while (cursor.next() != null) {
                // to the end, where the findings are
            }
            return cursor.findings();
        }
    }
}

package dev.rollcall.source.csv;

import java.io.IOException;

import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvHeaderTest {
    @Test
    void namesAreTrimmedAndAColumnMayHaveNone() throws IOException {
        assertThat(CsvReading.ofText(" email , first name,,\" x \"\n").header())
                .containsExactly("email", "first name", "", "x");
    }

    @Test
    void invisibleCharactersAroundANameAreDropped() throws IOException {
        assertThat(CsvReading.ofText("\u00a0,a,\u00a0email\u200b,\u00a0\n").header())
                .containsExactly("", "a", "email");
        refuses("\u00a0,\u200b\n1,2\n", "The header on line 1 names no column. Put the column names there.");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        assertThat(CsvReading.ofText("email,name").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n  \n", "\uFEFF\n", "sep=;", "sep=;\n\n"})
    void aSourceWithoutAHeaderIsRefused(String text) {
        refuses(text, "The source is empty. Its first line must name the columns.");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2028', '\u2029', '\u0085', '\u001e', '\u001c', '\u000b', '\f'})
    void aFileWithUnsupportedLineEndsIsNotReadAsOneHeader(char end) {
        String message = String.format(
                "The lines of the file seem to end with the character U+%04X, which is in the header on line 1."
                        + " Save the file with line feeds as line ends.",
                (int) end);
        refuses("email,name" + end + "a@x.org,Ann" + end, message);
        refuses("email" + end + "a@x.org" + end + "b@x.org" + end, message);
        refuses("email,name," + end + "a@x.org,Ann," + end, message);
        refuses("name,email" + end + ",a@x.org" + end, message);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2028', '\u2029', '\u001e', '\u000b', '\f'})
    void anUnsupportedLineEndAfterTheHeaderIsNoPartOfIt(char end) throws IOException {
        assertThat(CsvReading.ofText("email,name" + end).header()).containsExactly("email", "name");
        assertThat(CsvReading.ofText("email,name" + end + "\na@x.org,Ann").rows())
                .hasSize(1);
    }

    @Test
    void aHeaderThatHasSwallowedRowsIsRefused() throws IOException {
        refuses(
                "email,\"name,city\na@x.org,Ann,Rome\nb@x.org,Ben\",York\n",
                "The name of column 2 holds a line end and a delimiter, so rows seem to be in it. Check its quotes.");
        refusesAtItsEnd(
                "\"email\na@x.org\nb@x.org\"\n",
                "The header takes several lines, and no row follows. Check its quotes: rows may be inside them.");
        assertThat(CsvReading.ofText("email,\"phone\n(home)\"\na@x.org,1\n").rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,na\"me\na,b\n",
                "\"email\"x,name\na,b\n",
                "email, \"name\"\na,\"b\"\nc,\"d\"\n",
                "'email','name'\n'a','b'\n"
            })
    void r34AHeaderWithDamagedQuotesIsRefused(String text) {
        refuses(text, "The header on line 1 has quotes that do not enclose whole names. Correct or remove them.");
    }

    @Test
    void aHeaderThatNamesNoColumnIsRefused() {
        refuses(",, ,\n1,2,3,4\n", "The header on line 1 names no column. Put the column names there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,email,Name", "name,email, NAME ", "zo\u00EB,email,ZOE\u0308"})
    void namesThatDifferInCaseOnlyAreRefusedByPosition(String header) {
        refuses(header, "Columns 1 and 3 have the same name. Rename one of them.");
    }

    @Test
    void aNameLongerThan255CharactersIsRefused() throws IOException {
        assertThat(CsvReading.ofText("a," + "x".repeat(255)).header()).hasSize(2);
        refuses(
                "a," + "x".repeat(256),
                "The name of column 2 has more than 255 characters. Put the column names on the first line.");
    }

    private static void refusesAtItsEnd(String text, String message) {
        assertThatThrownBy(() -> CsvReading.ofText(text))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT))
                .hasMessage(message);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> CsvSource.ofText(text).open())
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT))
                .hasMessage(message);
    }
}

package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvLayoutTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void theDelimiterIsFound(char delimiter) throws IOException {
        String text = "email^name^note\na@example.org^\"Doe, Ann; Dr|\t\"^x\n".replace('^', delimiter);

        assertThat(detected(text)).isEqualTo(delimiter);
    }

    @Test
    void theDelimiterWithTheEvenestRowsWins() {
        assertThat(detected("name, first;email\nDoe, Ann;a@x.org\nRoe;b@x.org\n"))
                .isEqualTo(';');
        assertThat(detected("name, first;email\nDoe;a@x.org")).isEqualTo(';');
        assertThat(detected("email;score\na;1,5\nb;2,5\n")).isEqualTo(';');
    }

    @Test
    void aTieGoesToTheCandidateNamedFirst() {
        assertThat(detected("a;b,c\n1;2,3\n")).isEqualTo(',');
        assertThat(detected("a|b;c\n1|2;3\n")).isEqualTo(';');
    }

    @Test
    void aSingleColumnIsReadWithCommas() {
        assertThat(detected("email\na@x.org\nb@x.org\n")).isEqualTo(',');
        assertThat(detected("email\nx;y\nx;y\n")).isEqualTo(',');
    }

    @Test
    void onlyTheFirstFiftyRecordsAreLookedAt() {
        assertThat(detected("a;b\n" + "1;2\n".repeat(49) + "1,2,3\n".repeat(500)))
                .isEqualTo(';');
    }

    @Test
    void aSeparatorLineIsHonouredAndSkipped() throws IOException {
        CsvReading read = CsvReading.ofText("SEP=|\r\na,b|c\r\n1,2|3\r\n");

        assertThat(read.header()).containsExactly("a,b", "c");
        assertThat(read.texts()).containsExactly(List.of("1,2", "3"));
        assertThat(read.lines()).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sep=;", "\"sep=;\"", "sep=;;;", "\"sep=;\";;", "Sep=;", "\uFEFF\"sep=;\"", "\uFEFFsep=;;;"})
    void aSeparatorLineIsHonouredHoweverASpreadsheetHasWrittenIt(String line) throws IOException {
        CsvReading read = CsvReading.ofText(line + "\r\na,x;b\r\n1;2\r\n");

        assertThat(read.header()).containsExactly("a,x", "b");
        assertThat(read.texts()).containsExactly(List.of("1", "2"));
    }

    @Test
    void anExplicitDelimiterBeatsTheSeparatorLineWhichIsStillSkipped() throws IOException {
        CsvReading read = CsvReading.of(CsvSource.ofText("sep=;\na,b\n1,2;3\n").delimiter(','));

        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.texts()).containsExactly(List.of("1", "2;3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=a\n1\n", "sep=;x\n1\n", "sep=\n1\n", "separator\n1\n", "sep=;,\n1;2\n"})
    void aLineThatOnlyResemblesASeparatorLineIsTheHeader(String text) throws IOException {
        assertThat(CsvReading.ofText(text).header().get(0)).startsWith("sep");
    }

    @Test
    void anUnusualDelimiterCanBeSet() throws IOException {
        assertThat(CsvReading.of(CsvSource.ofText("a^b\n1^2\n").delimiter('^')).texts())
                .containsExactly(List.of("1", "2"));
        assertThat(CsvReading.of(CsvSource.ofText("a b\n\"1\" 2\n").delimiter(' '))
                        .texts())
                .containsExactly(List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\0', 'a', '7'})
    void aDelimiterThatCannotWorkIsRefused(char delimiter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvSource.ofText("a").delimiter(delimiter))
                .withMessageStartingWith("not usable as a delimiter: U+");
    }

    private static char detected(String text) {
        return CsvLayout.of(text, null, 1).delimiter();
    }
}

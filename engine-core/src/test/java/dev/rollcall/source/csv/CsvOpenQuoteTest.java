package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.List;

import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvOpenQuoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,\"",
                "1,\"x",
                "1,\"x\n",
                "1,\"x\r\n",
                "1,\"x\n\n\n",
                "1,\"x,y",
                "1,\"x\"\"",
                "1,\"\"\"",
                "1,\"x\"\"\n",
                "1,\"\n",
                "1,\" ",
                "1,\"x\"\"y"
            })
    void aQuoteOpenAtTheEndIsAFaultOfTheLastRowAndItsCellIsBlank(String end) throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n8,9\n" + end);

        assertThat(read.texts()).containsExactly(List.of("8", "9"), List.of("1", ""));
        assertThat(read.faultsOfRow(0)).isEmpty();
        assertThat(read.faultsOfRow(1)).singleElement().asString().startsWith("unclosed_quote (lines 3 to ");
        assertThat(read.lines()).containsExactly(2L, 3L);
    }

    @Test
    void theFaultNamesTheLinesThatTheQuoteSwallowed() throws IOException {
        assertThat(CsvReading.ofText("a,b\n\"1,2\n3,4\n5,6").faultsOfRow(0))
                .containsExactly("unclosed_quote (lines 2 to 4)");
        assertThat(CsvReading.ofText("a,b\n\"1,2\n3,4\n5,6\n").faultsOfRow(0))
                .containsExactly("unclosed_quote (lines 2 to 4)");
    }

    @Test
    void aRowCutByAnOpenQuoteIsNotReportedAsShortToo() throws IOException {
        CsvReading read = CsvReading.ofText("a,b,c\n1,\"x");

        assertThat(read.texts()).containsExactly(List.of("1", "", ""));
        assertThat(read.faultsOfRow(0)).containsExactly("unclosed_quote (lines 2 to 2)");
    }

    @Test
    void aQuoteThatSwallowsLinesUpToAnotherQuoteIsAFault() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n0,0\n1,\"x\n2,y\n3,\"z\",z\n4,w\n");

        assertThat(read.texts()).containsExactly(List.of("0", "0"), List.of("1", ""), List.of("4", "w"));
        assertThat(read.faultsOfRow(1)).contains("unclosed_quote (lines 3 to 5)");
        assertThat(read.lines()).containsExactly(2L, 3L, 6L);
    }

    @Test
    void aClosedCellThatStartsWithAQuoteAndSpansLinesIsNoFault() throws IOException {
        CsvReading read = CsvReading.ofText("a,b\n\"\"\"x\"\"\ny\",1\n");

        assertThat(read.texts()).containsExactly(List.of("\"x\"\ny", "1"));
        assertThat(read.faultsOfRow(0)).isEmpty();
    }

    @Test
    void aHeaderWithAnOpenQuoteIsRefused() {
        assertThatThrownBy(() -> CsvSource.ofText("a,\"b\n1,2\n").open())
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT))
                .hasMessage("The header on line 1 opens a quote that is never closed. Close it or remove it.");
    }
}

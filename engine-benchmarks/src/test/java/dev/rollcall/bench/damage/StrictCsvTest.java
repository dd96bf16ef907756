package dev.rollcall.bench.damage;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StrictCsvTest {
    private static WrittenCsv read(String text) {
        return StrictCsv.read(text, ',').orElseThrow();
    }

    @Test
    void cellsKeepTheirQuotesAndHaveUnquotedValues() {
        WrittenCsv csv = read("a,b\r\n\"x, \"\"y\"\"\n\", z \r\n,\"\"\r\n");

        assertThat(csv.records())
                .containsExactly(List.of("a", "b"), List.of("\"x, \"\"y\"\"\n\"", " z "), List.of("", "\"\""));
        assertThat(csv.values()).containsExactly(List.of("a", "b"), List.of("x, \"y\"\n", " z "), List.of("", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2",
                "a,b\r1,\r",
                "a,b\n1,",
                "a,b\n\"1\",\"\"",
                "a,b\n\"\"\"x\"\"\",\"\n\"\n",
                "a"
            })
    void aTextIsTheSameWhenItIsWrittenAgain(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1\",2\n",
                "a,b\n1,x\"y\"\n",
                "a,b\n\"1\"x,2\n",
                "a,b\n\"1\" ,2\n",
                "a,b\n \"1\",2\n",
                "a,b\n\"1,2\n",
                "a,b\n\"1\"\",2\n",
                "a,b\n\"say \\\"hi\\\"\",2\n",
                "a,b\n1,\"",
                "",
                "\n\r\n"
            })
    void textsWithMisplacedQuotesOrWithoutRecordsAreNotRead(String text) {
        assertThat(StrictCsv.read(text, ',')).isEmpty();
    }

    @Test
    void emptyLinesAreNoRecordsAndBlankCellsAreNoContent() {
        assertThat(read("a,b\n\n1,2\n\n").records()).hasSize(2);
        assertThat(read("a,b\n1, \n,\n").content()).containsExactly(List.of("a", "b"), List.of("1"));
    }
}

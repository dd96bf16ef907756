package dev.rollcall.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CsvLimitTest {
    private static final String ADVICE = " Probably a quote there is never closed: close it or remove it.";
    private static final String FEWER_CELLS = " Leave columns out, or name another delimiter.";

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aCellMayHoldAsManyCharactersAsTheLimitAndNotOneMore(String quote) throws IOException {
        String most = "x".repeat(CsvTokens.MAX_CELL);

        assertThat(CsvReading.ofText("a,b\n" + quote + most + quote + ",1\n").rows())
                .hasSize(1);
        assertRefused(
                "a,b\n1,2\n" + quote + most + "x" + quote + ",1\n",
                "The row that starts on line 3 has more than 1,048,576 characters in a cell." + ADVICE);
    }

    @Test
    void anOpenQuoteThatSwallowsTooMuchIsALimitAtItsLine() throws IOException {
        assertRefused(
                "a,b\n1,2\n3,\"x\n" + "secret@example.org,y\n".repeat(60_000),
                "The row that starts on line 3 has more than 1,048,576 characters in a cell." + ADVICE);
    }

    @Test
    void aRowMayHaveAsManyCellsAsTheLimitAndNotOneMore() throws IOException {
        String most = ",".repeat(CsvTokens.MAX_COLUMNS - 1);

        assertThat(CsvReading.ofText("a" + most + "\n1" + most + "\n").codes()).isEmpty();
        assertRefused(
                "a,b\n1" + most + ",\n", "The row that starts on line 2 has more than 2,048 cells." + FEWER_CELLS);
        assertRefused(
                "a,b\n1" + most + ",x\n", "The row that starts on line 2 has more than 2,048 cells." + FEWER_CELLS);
    }

    @Test
    void aRowOfManyLongCellsIsALimitBeforeItFillsTheMemory() throws IOException {
        String cell = "x".repeat(CsvTokens.MAX_CELL / 2);

        assertThat(CsvReading.ofText("a,b,c\n" + (cell + "\n").repeat(10)).rows())
                .hasSize(10);
        assertRefused(
                "a,b\n" + (cell + ",").repeat(6) + "\n",
                "The row that starts on line 2 has more than 2,097,152 characters." + ADVICE);
    }

    private static void assertRefused(String text, String message) throws IOException {
        try (RowCursor cursor = CsvSource.ofText(text).delimiter(',').open()) {
            SourceException refusal = catchThrowableOfType(SourceException.class, () -> {
                while (cursor.next() != null) {
                    // on to the row that breaks the limit
                }
            });
            assertThat(refusal).hasMessage(message).hasNoCause();
            assertThat(refusal.kind()).isEqualTo(SourceException.Kind.LIMIT);
            StringWriter printed = new StringWriter();
            refusal.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString()).doesNotContain("xx", "secret");
        }
    }
}

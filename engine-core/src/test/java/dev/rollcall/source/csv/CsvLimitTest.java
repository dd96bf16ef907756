package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

import dev.rollcall.source.RowCursor;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CsvLimitTest {
    private static final String OPEN_QUOTE =
            " Probably a quote there is never closed: close it or remove it. If it is closed, shorten the cell.";
    private static final String LINE_ENDS = "end each row with a line feed or a carriage return, or shorten its cells.";
    private static final String NO_QUOTE = " No quote is open there: " + LINE_ENDS;
    private static final String FEWER_CELLS =
            " Leave columns out, name another delimiter, or end each row with a line" + " feed or a carriage return.";

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aCellMayHoldAsManyCharactersAsTheLimitAndNotOneMore(String quote) throws IOException {
        String most = "x".repeat(CsvTokens.MAX_CELL);

        assertThat(CsvReading.ofText("a,b\n" + quote + most + quote + ",1\n").rows())
                .hasSize(1);
        assertRefused(
                "a,b\n1,2\n" + quote + most + "x" + quote + ",1\n",
                "The row that starts on line 3 has more than 1,048,576 characters in a cell."
                        + (quote.isEmpty() ? NO_QUOTE : OPEN_QUOTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"a\",\"b\"\n\"1\",\"2 \"\"inches\"\"\"\n"})
    void aTextWithoutLineEndsIsNotReportedAsAnOpenQuote(String before) throws IOException {
        long line = before.lines().count() + 1;
        assertRefused(
                before + "secret".repeat(200_000),
                "The row that starts on line " + line + " has more than 1,048,576 characters in a cell." + NO_QUOTE);
        assertRefused(
                before + "secret,x,".repeat(200_000),
                "The row that starts on line " + line + " has more than 2,048 cells." + FEWER_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"", "\"x\"", " \"x"})
    void aLongCellWithAMisplacedQuoteIsReportedWithAHintAtItsQuotes(String start) throws IOException {
        assertRefused(
                "a,b\n1," + start + "x".repeat(CsvTokens.MAX_CELL) + "\n",
                "The row that starts on line 2 has more than 1,048,576 characters in a cell. Check its quotes, "
                        + LINE_ENDS);
    }

    @Test
    void anOpenQuoteThatSwallowsTooMuchIsReportedAtItsLine() throws IOException {
        assertRefused(
                "a,b\n1,2\n3,\"x\n" + "secret@example.org,y\n".repeat(60_000),
                "The row that starts on line 3 has more than 1,048,576 characters in a cell." + OPEN_QUOTE);
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
    void aRowOfManyLongCellsIsRefusedBeforeItFillsTheMemory() throws IOException {
        String cell = "x".repeat(CsvTokens.MAX_CELL / 2);

        assertThat(CsvReading.ofText("a,b,c\n" + (cell + "\n").repeat(10)).rows())
                .hasSize(10);
        assertRefused(
                "a,b\n" + (cell + ",").repeat(6) + "\n",
                "The row that starts on line 2 has more than 2,097,152 characters." + NO_QUOTE);
    }

    private static void assertRefused(String text, String message) {
        SourceException refusal = catchThrowableOfType(SourceException.class, () -> {
            try (RowCursor cursor = CsvSource.ofText(text).delimiter(',').open()) {
                while (cursor.next() != null) {
                    // on to the row that breaks the limit
                }
            }
        });
        assertThat(refusal).hasMessage(message).hasNoCause();
        assertThat(refusal.kind()).isEqualTo(SourceException.Kind.LIMIT);
        StringWriter printed = new StringWriter();
        refusal.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain("xx", "secret");
    }
}

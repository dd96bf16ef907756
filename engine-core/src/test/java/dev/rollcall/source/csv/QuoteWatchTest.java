package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Random;

import dev.rollcall.source.text.TwiceEncoded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The watch only saves checking every record: it skips no record in which a full check would find damaged quotes. */
class QuoteWatchTest {
    private static final List<String> PIECES = List.of(
            "a", "b", "\"", "\"", "\"\"", ",", ",", " ", "\n", "\r\n", "\r", "\t", "\\", "\"a\",", ",\"b\"\n", "é");

    /** Reads a text in small parts, so that a part ends at every position once. */
    private static Reader inParts(String text, int most) {
        return new Reader() {
            private final Reader whole = new StringReader(text);

            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                return whole.read(into, offset, Math.min(length, most));
            }

            @Override
            public void close() throws IOException {
                whole.close();
            }
        };
    }

    @Test
    void everyRecordWithDamagedQuotesIsCheckedWhereverItsPartsEnd() throws IOException {
        int damaged = 0;
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("x,y\n");
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            damaged += compared(text.toString(), 1 + random.nextInt(9), "seed " + seed);
        }
        assertThat(damaged).as("damaged records").isGreaterThan(10_000);
    }

    private static int compared(String text, int most, String about) throws IOException {
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        QuoteWatch watch = new QuoteWatch(',');
        int damaged = 0;
        try (CsvTokens tokens = new CsvTokens(
                new LineFeedReader(inParts(text, most), watch, new TwiceEncoded()), watch, ',', Quoting.STANDARD, 0)) {
            for (CsvRecord record = tokens.next(); record != null; record = tokens.next()) {
                String written =
                        String.join("\n", List.of(lines).subList((int) record.line() - 1, (int) record.lastLine()));
                QuoteMarks all = QuoteScan.of(written, ',', Quoting.STANDARD);
                assertThat(record.hasDamagedQuotes())
                        .as("%s, line %d of %s", about, record.line(), text)
                        .isEqualTo(Quoting.STANDARD.isDamage(all));
                assertThat(record.hasOpenQuote())
                        .as("%s, line %d of %s", about, record.line(), text)
                        .isEqualTo(all.endsInside() || all.openCell() != QuoteMarks.NO_CELL);
                damaged += record.hasDamagedQuotes() ? 1 : 0;
            }
        }
        return damaged;
    }
}

package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.text.MalformedBytes;

/**
 * The lines of a source before its header, which are omitted.
 *
 * @param count the number of lines
 * @param filled the lines that hold anything but blanks
 */
record SkippedLines(long count, LineCount filled) {
    /**
     * Reads the lines.
     *
     * @param characters the text from its first line, with line feeds as the only line ends; the lines are removed from
     *     it
     * @param malformed the malformed bytes; those of the lines are claimed here, since no row does
     * @throws SourceException if there are fewer lines, or one is longer than a row may be
     */
    static SkippedLines read(Reader characters, long count, MalformedBytes malformed) throws IOException {
        LineCount filled = new LineCount();
        StringBuilder line = new StringBuilder();
        char[] next = new char[1];
        for (long number = 1; number <= count; ) {
            if (characters.read(next, 0, 1) < 0) {
                throw invalid(
                        Kind.INVALID_FORMAT,
                        "The source has %,d lines, so the header cannot be on line %,d."
                                + " Name the line with the column names.",
                        number - 1,
                        count + 1);
            } else if (next[0] != '\n') {
                line.append(next[0]);
            } else {
                malformed.claim(List.of(line.toString()));
                if (!Blanks.isBlank(line.toString())) {
                    filled.add(number);
                }
                line.setLength(0);
                number++;
            }
            if (line.length() > CsvTokens.MAX_ROW) {
                throw invalid(
                        Kind.LIMIT,
                        "Line %,d, before the header, has more than %,d characters. Remove it.",
                        number,
                        CsvTokens.MAX_ROW);
            }
        }
        return new SkippedLines(count, filled);
    }

    /** Returns {@code sample} without its first {@code count} lines. */
    static String cut(String sample, long count) {
        int start = 0;
        for (long line = 0; line < count; line++) {
            while (start < sample.length() && sample.charAt(start) != '\n' && sample.charAt(start) != '\r') {
                start++;
            }
            start += sample.startsWith("\r\n", start) ? 2 : 1;
            if (start >= sample.length()) {
                return "";
            }
        }
        return sample.substring(start);
    }

    private static SourceException invalid(Kind kind, String message, Object... numbers) {
        return new SourceException(kind, String.format(Locale.ROOT, message, numbers));
    }

    /** Returns the note about the lines, if they hold anything. */
    List<Note> notes() {
        if (filled.count() == 0) {
            return List.of();
        }
        String lines = count == 1 ? "line 1" : "lines 1 to " + count;
        return List.of(new Note(FaultCode.SKIPPED_LINES, null, 0, List.of(), lines));
    }
}

package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A strict reader of CSV by RFC 4180: quotes are allowed around a cell, or doubled inside of quotes. It defines valid
 * CSV and its cells, and so the damage. Empty lines are no records. Used once.
 */
final class StrictCsv {
    private final String text;
    private final char delimiter;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private String lineEnd = "\n";
    private int at;

    private StrictCsv(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The text as it is written, or nothing if it is no valid CSV or has no record. */
    static Optional<WrittenCsv> read(String text, char delimiter) {
        StrictCsv reader = new StrictCsv(text, delimiter);
        if (!reader.readAll() || reader.records.isEmpty()) {
            return Optional.empty();
        }
        char last = text.charAt(text.length() - 1);
        return Optional.of(new WrittenCsv(delimiter, reader.lineEnd, reader.records, last == '\n' || last == '\r'));
    }

    private boolean readAll() {
        while (at < text.length()) {
            int end = cellEnd();
            if (end < 0) {
                return false;
            }
            cells.add(text.substring(at, end));
            at = end;
            if (at == text.length()) {
                endRecord();
            } else if (text.charAt(at) == delimiter) {
                at++;
                endTextBehindDelimiter();
            } else {
                endLine();
            }
        }
        return true;
    }

    /** Returns the end of the cell that begins here, or less than 0 if it does not end as it should. */
    private int cellEnd() {
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        int end = quoted ? behindQuotes(at + 1) : at;
        while (!quoted && end < text.length() && !endsCell(end)) {
            if (text.charAt(end) == '"') {
                return -1;
            }
            end++;
        }
        return end < 0 || end == text.length() || endsCell(end) ? end : -1;
    }

    private int behindQuotes(int start) {
        int quote = text.indexOf('"', start);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }

    private boolean endsCell(int place) {
        char c = text.charAt(place);
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void endTextBehindDelimiter() {
        if (at == text.length()) {
            cells.add("");
            endRecord();
        }
    }

    private void endLine() {
        lineEnd = text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
        at += lineEnd.length();
        endRecord();
    }

    private void endRecord() {
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            records.add(cells);
        }
        cells = new ArrayList<>();
    }
}

package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV text cut into records and cells, each cell as it is written, with its quotes. Immutable.
 *
 * @param records the header, then the rows
 * @param endsLine whether a line end follows the last record
 */
record WrittenCsv(char delimiter, String lineEnd, List<List<String>> records, boolean endsLine) {
    WrittenCsv {
        records = records.stream().map(List::copyOf).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            text.append(line(i));
            if (endsLine || i + 1 < records.size()) {
                text.append(lineEnd);
            }
        }
        return text.toString();
    }

    /** A record without its line end; 0 is the header. */
    String line(int record) {
        return String.join(String.valueOf(delimiter), records.get(record));
    }

    List<String> cells(int record) {
        return records.get(record);
    }

    int rows() {
        return records.size() - 1;
    }

    /** Returns the text with other cells in a record. */
    WrittenCsv with(int record, List<String> cells) {
        List<List<String>> changed = new ArrayList<>(records);
        changed.set(record, cells);
        return new WrittenCsv(delimiter, lineEnd, changed, endsLine);
    }

    /** Returns the text with {@code written} in place of one cell; it may be more than a cell, or less. */
    WrittenCsv with(int record, int column, String written) {
        List<String> cells = new ArrayList<>(cells(record));
        cells.set(column, written);
        return with(record, cells);
    }

    /** Returns the values of the records. */
    List<List<String>> values() {
        return records.stream()
                .map(cells -> cells.stream().map(WrittenCsv::value).toList())
                .toList();
    }

    /** Returns the values of the records without blank cells at their ends, and without blank records. */
    List<List<String>> content() {
        return values().stream()
                .map(cells -> {
                    int filled = cells.size();
                    while (filled > 0 && cells.get(filled - 1).isBlank()) {
                        filled--;
                    }
                    return cells.subList(0, filled);
                })
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    static boolean isQuoted(String written) {
        return written.startsWith("\"");
    }

    /** Returns the value of a written cell. */
    static String value(String written) {
        return isQuoted(written) ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
    }

    static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}

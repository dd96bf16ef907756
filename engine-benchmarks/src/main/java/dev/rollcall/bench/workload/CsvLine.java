package dev.rollcall.bench.workload;

import java.util.List;

/** Rows as RFC 4180 writes them, but for the line end, which is a plain line feed. */
final class CsvLine {
    private CsvLine() {}

    static String of(List<String> cells) {
        StringBuilder line = new StringBuilder(192);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, cells.get(i));
        }
        return line.append('\n').toString();
    }

    private static void append(StringBuilder line, String cell) {
        if (isPlain(cell)) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}

package dev.rollcall.bench.workload;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV one character after the other: slow, short, and sharing nothing with the code under test. */
final class SimpleCsv {
    private SimpleCsv() {}

    /** The records, the header among them. */
    static List<List<String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return records;
    }
}

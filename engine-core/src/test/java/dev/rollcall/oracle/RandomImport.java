package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.job.ImportOptions;
import dev.rollcall.source.RowSource;

/**
 * A file and how it is to be imported.
 *
 * @param textOnly whether the table can be written as CSV
 */
public record RandomImport(List<String> header, List<List<Object>> rows, ImportOptions options, boolean textOnly) {
    RowSource source() {
        return RowSource.ofRows(header, rows);
    }

    RandomImport with(ImportOptions changed) {
        return new RandomImport(header, rows, changed, textOnly);
    }

    RandomImport with(List<List<Object>> changed) {
        return new RandomImport(header, changed, options, textOnly);
    }

    /** The table as CSV text. Every line has a delimiter or a quote in it, since a blank line would be no row. */
    String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private String line(List<?> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.max(cells.size(), Math.min(2, header.size())); i++) {
            String text = i < cells.size() ? (String) cells.get(i) : "";
            boolean quoted =
                    text.matches("(?s).*[,\"\\r\\n;\\t|].*") || text.isBlank() && i == 0 || text.length() % 5 == 0;
            line.append(i == 0 ? "" : ",").append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }

    /** For people who look at a failing seed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("options " + options.toJson() + "\nheader  " + header);
        for (int i = 0; i < rows.size(); i++) {
            text.append("\nrow ").append(i + 1).append("  ").append(shortened(rows.get(i)));
        }
        return text.toString();
    }

    private static String shortened(List<Object> row) {
        List<String> cells = new ArrayList<>();
        for (Object cell : row) {
            String text = String.valueOf(cell);
            String type = cell == null || cell instanceof String
                    ? "'"
                    : cell.getClass().getSimpleName() + " '";
            cells.add(type + (text.length() > 80 ? text.substring(0, 20) + "… " + text.length() : text) + "'");
        }
        return cells.toString().replace("\u0000", "<NUL>");
    }
}

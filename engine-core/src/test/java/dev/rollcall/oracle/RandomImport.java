package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;

/**
 * A file with the options of its import.
 *
 * @param textOnly whether the table can be written as CSV
 * @param memory the bytes that the engine has to find duplicates and to sort rows
 */
public record RandomImport(
        List<String> header, List<List<Object>> rows, ImportOptions options, boolean textOnly, long memory) {
    private static final Pattern GUESS = Pattern.compile("<coming |(?<!\\d)0*[1-9]\\d?(?!\\d)");

    RowSource source() {
        return HostRows.of(header, rows);
    }

    /** The same with the ids of {@code store} in the cells that stand for ids. */
    RandomImport on(ContactStore store) {
        RandomIds ids = new RandomIds(store);
        return with(rows.stream().map(ids::resolve).toList());
    }

    /** Whether a row has an id that the import itself may assign: a coming id, or a small number. */
    boolean guessesIds() {
        Set<String> columns = options.mapping().columns().entrySet().stream()
                .filter(column -> column.getValue().equals(Target.id()))
                .map(column -> Name.key(column.getKey()))
                .collect(Collectors.toSet());
        return rows.stream()
                .anyMatch(row -> IntStream.range(0, Math.min(row.size(), header.size()))
                        .filter(i -> columns.contains(Name.key(header.get(i))))
                        .anyMatch(i -> GUESS.matcher(String.valueOf(row.get(i))).find()));
    }

    RandomImport with(ImportOptions changed) {
        return new RandomImport(header, rows, changed, textOnly, memory);
    }

    RandomImport with(List<List<Object>> changed) {
        return new RandomImport(header, changed, options, textOnly, memory);
    }

    /** The same without rows that only a host's source can have: blank ones, and ones that end early. */
    RandomImport even() {
        List<List<Object>> even = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> cells = new ArrayList<>(row);
            while (cells.size() < header.size()) {
                cells.add("");
            }
            if (!cells.stream().allMatch(cell -> ((String) cell).isBlank())) {
                even.add(cells);
            }
        }
        return with(even);
    }

    /** The table as CSV text, in which a blank row would be skipped. */
    public String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header, -1));
        rows.forEach(row -> lines.add(line(row, -1)));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A line of CSV, with one cell as it is, or none if {@code asIs} is -1. */
    static String line(List<?> cells, int asIs) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = (String) cells.get(i);
            boolean quoted = i != asIs
                    && (text.matches("(?s).*[,\"\\r\\n;\\t|].*") || text.isBlank() && i == 0 || text.length() % 5 == 0);
            line.append(i == 0 ? "" : ",").append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }

    /** The text for people who look at a failing seed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("options " + shownOptions() + "\nheader  " + header);
        for (int i = 0; i < rows.size(); i++) {
            text.append("\nrow ").append(i + 1).append("  ").append(shortened(rows.get(i)));
        }
        return text.toString();
    }

    /** Groups that are not the default, without the role names. */
    private String shownOptions() {
        ImportOptions usual = ImportOptions.defaults();
        List<Object> groups = new ArrayList<>(List.of(
                options.match(),
                options.merge(),
                options.lists(),
                options.tags(),
                options.consent(),
                options.mapping()));
        groups.removeAll(List.of(usual.match(), usual.merge(), usual.lists(), usual.tags(), usual.consent()));
        return groups + " " + options.values().phoneRegion() + " "
                + options.values().identifiers() + " "
                + options.values().zone() + " " + options.values().badValues() + " "
                + options.unknownColumns() + " " + options.keptRows() + " chunks of " + options.chunkRows() + " by "
                + options.applyOrder() + " in " + memory + " bytes";
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
        StringBuilder printable = new StringBuilder();
        cells.toString().codePoints().forEach(c -> {
            boolean broken = c != '\t' && Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
            printable.append(broken ? String.format("<%04x>", c) : Character.toString(c));
        });
        return printable.toString();
    }
}

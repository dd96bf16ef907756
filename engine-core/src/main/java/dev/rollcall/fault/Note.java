package dev.rollcall.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A remark about a source as a whole, made once: in place of the same warning on many rows (ruling R-37), or about how the source was
 * read. Holds no cell values. Immutable.
 *
 * @param code what the remark is about
 * @param column the column it is about, or null when it is about the source
 * @param count how many cells or rows it holds for; 0 where nothing is counted
 * @param lines the lines of the first few of them, at most {@link #MAX_LINES}
 * @param detail what the code alone does not say, or null; never personal
 */
public record Note(
        FaultCode code,
        @Nullable String column,
        long count,
        List<Long> lines,
        @Nullable String detail) {
    /** Most lines that a note names. */
    public static final int MAX_LINES = 3;

    public Note {
        lines = List.copyOf(lines.subList(0, Math.min(MAX_LINES, lines.size())));
    }

    /** The remark in words. */
    public String message() {
        StringBuilder text = new StringBuilder();
        if (column != null) {
            text.append(column).append(": ");
        }
        text.append(code.meaning());
        if (detail != null) {
            text.append(": ").append(detail);
        }
        if (count > 0) {
            text.append(String.format(Locale.ROOT, " (%,d %s", count, count == 1 ? "time" : "times"));
            text.append(lines.isEmpty() ? ")" : ", as on " + places() + ")");
        }
        return text.toString();
    }

    private String places() {
        return (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

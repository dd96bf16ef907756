package dev.rollcall.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A remark about a source as a whole, made once: in place of the same warning on many rows (ruling R-37), or about the
 * reading of the source. It holds no cell values. Immutable.
 *
 * @param code the subject of the remark
 * @param column the affected column, or null if the remark is about the source
 * @param count the number of affected cells or rows; 0 if nothing is counted
 * @param lines the lines of the first few of them, at most {@value #MAX_LINES}
 * @param detail a detail that the code does not express, or null; never personal
 */
public record Note(
        FaultCode code,
        @Nullable String column,
        long count,
        List<Long> lines,
        @Nullable String detail) {
    /** The largest number of lines that a note names. */
    public static final int MAX_LINES = 3;

    /** Copies the first lines. */
    public Note {
        lines = List.copyOf(lines.subList(0, Math.min(MAX_LINES, lines.size())));
    }

    /** Returns the remark in words. */
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

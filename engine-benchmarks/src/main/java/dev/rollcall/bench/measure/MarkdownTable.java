package dev.rollcall.bench.measure;

import java.util.List;
import java.util.Locale;

/** A table to be pasted into a Markdown file. What is not known is an empty cell. */
public final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    /** Begins with the header; of the columns the first {@code words} hold words, and the others numbers. */
    public MarkdownTable(int words, List<String> header) {
        row(header);
        text.append("|---".repeat(words))
                .append("|--:".repeat(header.size() - words))
                .append("|\n");
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A number with so many decimals, or an empty cell if it is none. */
    public static String number(int decimals, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : "";
    }

    /** Returns a cost, of which 0 means unknown. */
    static String known(int decimals, double value) {
        return value > 0 ? number(decimals, value) : "";
    }

    public static String megabytes(double bytes) {
        return known(bytes < 100 << 20 ? 1 : 0, bytes / (1 << 20));
    }

    public static String ratio(double value) {
        return number(2, value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

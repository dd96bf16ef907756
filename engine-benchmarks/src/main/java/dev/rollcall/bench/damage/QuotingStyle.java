package dev.rollcall.bench.damage;

import java.util.regex.Pattern;

/** The style of quoting: the cells that a program writes in quotes. */
enum QuotingStyle {
    /** Quotes no cell: the file has no text that needs quotes. */
    NEVER,
    NEEDED,
    /** All but blank ones. */
    FILLED,
    ALWAYS;

    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    /** Returns the value without the characters that this style cannot write. */
    String writable(String value, char delimiter) {
        return this == NEVER
                ? LINE_END.matcher(value).replaceAll(" ").replace("\"", "").replace(delimiter, ' ')
                : value;
    }

    String write(String value, char delimiter) {
        boolean quoted = switch (this) {
            case NEVER -> false;
            case NEEDED ->
                value.indexOf(delimiter) >= 0
                        || value.indexOf('"') >= 0
                        || LINE_END.matcher(value).find();
            case FILLED -> !value.isEmpty();
            case ALWAYS -> true;
        };
        return quoted ? WrittenCsv.quoted(value) : value;
    }
}

package dev.rollcall.options;

import java.util.List;

import dev.rollcall.internal.text.Name;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.listOf;
import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.text;

/** The rules for the tags that a row's contact gets. Immutable. */
public final class TagRules extends OptionGroup {
    /** The largest number of tags that one row can name. */
    public static final int MAX_ROW_LIMIT = 1_000;

    private static final int LONGEST_SEPARATOR = 10;

    /** The tags that every accepted contact gets, each of 1 to 255 characters. */
    public static final ImportOption<List<String>> ADD = ImportOption.of(
            "tags.add",
            listOf(text().checked(TagRules::requireTag)),
            List.of(),
            "The tags that accepted contacts get.");

    /** The replacement of the contact's tags by those of a row with a tag column (ambiguity A-13). */
    public static final ImportOption<Boolean> REPLACE =
            ImportOption.of("tags.replace", flag(), false, "A row with tags removes all other tags from its contact.");

    /**
     * The text between the tags of a cell: 1 to 10 characters, or null for a comma, with a warning if another separator
     * seems to be in use.
     */
    public static final ImportOption<@Nullable String> SEPARATOR = ImportOption.of(
            "tags.separator",
            optional(text().checked(TagRules::requireSeparator)),
            null,
            "The text between the tags of a cell. If it is not set: a comma, with a warning if the cells seem to use"
                    + " something else.");

    /** The largest number of tags that the cells of one row may name, 1 to 1,000. A row with more is INVALID. */
    public static final ImportOption<Integer> ROW_LIMIT = ImportOption.of(
            "tags.rowLimit",
            number("the tag limit", 1, MAX_ROW_LIMIT),
            MAX_ROW_LIMIT,
            "The number of tags that a row may name, 1 to 1,000.");

    static final List<ImportOption<?>> OPTIONS = List.of(ADD, REPLACE, SEPARATOR, ROW_LIMIT);

    TagRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static String requireTag(String text) {
        String tag = Name.clean(text);
        if (tag.isEmpty() || tag.length() > Name.MAX_LENGTH) {
            throw new IllegalArgumentException("a tag has 1 to " + Name.MAX_LENGTH + " characters");
        }
        return tag;
    }

    private static String requireSeparator(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SEPARATOR) {
            throw new IllegalArgumentException(
                    "what separates tags has 1 to " + LONGEST_SEPARATOR + " characters, not " + text.length());
        }
        return text;
    }

    /** Returns the value of {@link #ADD}. */
    public List<String> add() {
        return get(ADD);
    }

    /** Returns the value of {@link #REPLACE}. */
    public boolean replace() {
        return get(REPLACE);
    }

    /** Returns the value of {@link #SEPARATOR}. */
    public @Nullable String separator() {
        return get(SEPARATOR);
    }

    /** Returns the value of {@link #ROW_LIMIT}. */
    public int rowLimit() {
        return get(ROW_LIMIT);
    }
}

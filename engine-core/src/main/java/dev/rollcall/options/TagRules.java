package dev.rollcall.options;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Name;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the tags that a row's contact gets. Immutable.
 *
 * @param add the tags that every accepted contact gets, each of 1 to 255 characters; default none
 * @param replace whether a row with a tag column replaces the contact's tags (ambiguity A-13); default false
 * @param separator the text between the tags of a cell, 1 to 10 characters; null (default) for a comma, with a warning
 *     if another separator seems to be in use
 * @param rowLimit the largest number of tags that the cells of one row may name, 1 to 1,000 (default); a row with more
 *     is INVALID
 */
public record TagRules(
        List<String> add, boolean replace, @Nullable String separator, int rowLimit) {
    /** The largest number of tags that one row can name. */
    public static final int MAX_ROW_LIMIT = 1_000;

    private static final int LONGEST_SEPARATOR = 10;

    private static final TagRules DEFAULTS = new TagRules(List.of(), false, null, MAX_ROW_LIMIT);

    /** @throws IllegalArgumentException if a tag, the separator or the limit is out of its range */
    public TagRules {
        add = add.stream().map(Name::clean).toList();
        for (String tag : add) {
            if (tag.isEmpty() || tag.length() > Name.MAX_LENGTH) {
                throw new IllegalArgumentException("a tag has 1 to " + Name.MAX_LENGTH + " characters");
            }
        }
        if (separator != null && (separator.isEmpty() || separator.length() > LONGEST_SEPARATOR)) {
            throw new IllegalArgumentException(
                    "what separates tags has 1 to " + LONGEST_SEPARATOR + " characters, not " + separator.length());
        }
        if (rowLimit < 1 || rowLimit > MAX_ROW_LIMIT) {
            throw new IllegalArgumentException("the tag limit is 1 to " + MAX_ROW_LIMIT + ", not " + rowLimit);
        }
    }

    /** Returns the defaults named above. */
    public static TagRules defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a copy that adds one more tag.
     *
     * @throws IllegalArgumentException if the tag does not have 1 to 255 characters
     */
    public TagRules with(String tag) {
        List<String> more = new ArrayList<>(add);
        more.add(tag);
        return new TagRules(more, replace, separator, rowLimit);
    }

    /** Returns a copy with {@code replace} set to {@code value}. */
    public TagRules withReplace(boolean value) {
        return new TagRules(add, value, separator, rowLimit);
    }

    /**
     * Returns a copy with {@code separator} set to {@code value}.
     *
     * @throws IllegalArgumentException if it does not have 1 to 10 characters
     */
    public TagRules withSeparator(@Nullable String value) {
        return new TagRules(add, replace, value, rowLimit);
    }

    /**
     * Returns a copy with {@code rowLimit} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000
     */
    public TagRules withRowLimit(int value) {
        return new TagRules(add, replace, separator, value);
    }
}

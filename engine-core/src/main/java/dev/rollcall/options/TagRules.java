package dev.rollcall.options;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Name;
import org.jspecify.annotations.Nullable;

/**
 * Which tags a row's contact gets.
 *
 * @param add the tags that every accepted contact gets; default none
 * @param replace whether a row with a tag column replaces the tags that the contact has (ambiguity A-13); default no
 * @param separator what stands between the tags of a cell, 1 to 10 characters; null (default) for a comma, with a warning where tags look
 *     as if something else stood between them
 * @param rowLimit most tags that the cells of one row may name, 1 to 1,000 (default); a row with more is INVALID
 */
public record TagRules(
        List<String> add, boolean replace, @Nullable String separator, int rowLimit) {
    /** Most tags that one row can name. */
    public static final int MAX_ROW_LIMIT = 1_000;

    private static final int LONGEST_SEPARATOR = 10;

    private static final TagRules DEFAULTS = new TagRules(List.of(), false, null, MAX_ROW_LIMIT);

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

    public static TagRules defaults() {
        return DEFAULTS;
    }

    /** With one tag more to add. */
    public TagRules with(String tag) {
        List<String> more = new ArrayList<>(add);
        more.add(tag);
        return new TagRules(more, replace, separator, rowLimit);
    }

    public TagRules withReplace(boolean value) {
        return new TagRules(add, value, separator, rowLimit);
    }

    public TagRules withSeparator(@Nullable String value) {
        return new TagRules(add, replace, value, rowLimit);
    }

    public TagRules withRowLimit(int value) {
        return new TagRules(add, replace, separator, value);
    }
}

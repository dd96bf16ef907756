package dev.rollcall.options;

import java.util.Locale;

import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Name;

/**
 * What a row does to one field, instead of the import's merge option. Written as text in options files and on the command line:
 * {@code overwrite}, {@code overwrite_if_not_empty}, {@code overwrite_if_empty}, {@code keep}, {@code erase}, {@code newest:FIELD}.
 */
public sealed interface FieldRule {
    /** A merge option of its own. */
    record Merge(MergeOption option) implements FieldRule {
        @Override
        public String toString() {
            return option.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A known contact keeps what it has, blank or not; only a new contact gets the row's value. */
    record Keep() implements FieldRule {
        @Override
        public String toString() {
            return "keep";
        }
    }

    /** Every accepted row clears the field, whether it has a column or not. */
    record Erase() implements FieldRule {
        @Override
        public String toString() {
            return "erase";
        }
    }

    /**
     * The row's value counts only if the row is newer than what is stored (ruling R-17).
     *
     * @param timestampField the DATE field that says how new; fed by a column of its own, and written together with the fields it
     *     governs
     */
    record Newest(String timestampField) implements FieldRule {
        public Newest {
            timestampField = Name.clean(timestampField);
        }

        @Override
        public String toString() {
            return "newest:" + timestampField;
        }
    }

    /**
     * The rule that is written as {@code text}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static FieldRule parse(String text) {
        String word = text.strip();
        if (word.toLowerCase(Locale.ROOT).startsWith("newest:")) {
            return new Newest(word.substring("newest:".length()));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "keep" -> new Keep();
            case "erase" -> new Erase();
            case "overwrite" -> new Merge(MergeOption.OVERWRITE);
            case "overwrite_if_not_empty" -> new Merge(MergeOption.OVERWRITE_IF_NOT_EMPTY);
            case "overwrite_if_empty" -> new Merge(MergeOption.OVERWRITE_IF_EMPTY);
            default ->
                throw new IllegalArgumentException(
                        "'" + word + "' is no field rule; use overwrite, overwrite_if_not_empty,"
                                + " overwrite_if_empty, keep, erase or newest:FIELD");
        };
    }
}

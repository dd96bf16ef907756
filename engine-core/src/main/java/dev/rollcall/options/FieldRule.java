package dev.rollcall.options;

import java.util.Locale;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.MergeOption;
import org.jspecify.annotations.Nullable;

/**
 * A rule for what a row does to one field, instead of the import's merge option. Immutable. Options files and the
 * command line write it as text: {@code overwrite}, {@code overwrite_if_not_empty}, {@code overwrite_if_empty},
 * {@code keep}, {@code erase}, {@code newest:FIELD}.
 */
public sealed interface FieldRule {
    /**
     * Returns the option by which the row's value is merged, or null if the value is not written.
     *
     * @param general the merge option of the import
     * @param isNew whether the contact is new
     */
    @Nullable
    MergeOption optionFor(MergeOption general, boolean isNew);

    /**
     * A merge option for this field only.
     *
     * @param option the option
     */
    record Merge(MergeOption option) implements FieldRule {
        @Override
        public MergeOption optionFor(MergeOption general, boolean isNew) {
            return option;
        }

        @Override
        public String toString() {
            return option.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rule that a known contact keeps its value, blank or not; only a new contact gets the row's value. */
    record Keep() implements FieldRule {
        @Override
        public @Nullable MergeOption optionFor(MergeOption general, boolean isNew) {
            return isNew ? general : null;
        }

        @Override
        public String toString() {
            return "keep";
        }
    }

    /** The rule that every accepted row clears the field, whether the file has a column for it or not. */
    record Erase() implements FieldRule {
        @Override
        public MergeOption optionFor(MergeOption general, boolean isNew) {
            return general;
        }

        @Override
        public String toString() {
            return "erase";
        }
    }

    /**
     * The rule that a row's value counts only if the row is newer than the stored value (ruling R-17).
     *
     * @param timestampField the name of the DATE field that holds the row's age; it is fed by a column of its own, and
     *     written together with the fields that it governs
     */
    record Newest(String timestampField) implements FieldRule {
        /** Cleans the name. */
        public Newest {
            timestampField = Name.clean(timestampField);
        }

        @Override
        public MergeOption optionFor(MergeOption general, boolean isNew) {
            return general;
        }

        @Override
        public String toString() {
            return "newest:" + timestampField;
        }
    }

    /**
     * Returns the rule that is written as {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not a field rule
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

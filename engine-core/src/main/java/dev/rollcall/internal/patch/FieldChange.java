package dev.rollcall.internal.patch;

import dev.rollcall.model.FieldValue;
import dev.rollcall.model.MergeOption;
import org.jspecify.annotations.Nullable;

/** The change that a row requests for one field. A field that the row does not have has no change at all. */
public sealed interface FieldChange {
    /**
     * Reports whether the change is made.
     *
     * @param storedBlank whether the stored field has no value
     */
    boolean isMade(MergeOption option, boolean storedBlank);

    /**
     * Returns the value to write, or null to clear the field.
     *
     * @param byDefault the default of the field, or null for none
     */
    @Nullable
    FieldValue newValue(@Nullable FieldValue byDefault);

    /** A blank cell: the merge option decides. */
    record Blank() implements FieldChange {
        @Override
        public boolean isMade(MergeOption option, boolean storedBlank) {
            return option.writes(true, storedBlank);
        }

        @Override
        public @Nullable FieldValue newValue(@Nullable FieldValue byDefault) {
            return byDefault;
        }
    }

    /** A request to clear the field, whatever the merge option. */
    record Erase() implements FieldChange {
        @Override
        public boolean isMade(MergeOption option, boolean storedBlank) {
            return true;
        }

        @Override
        public @Nullable FieldValue newValue(@Nullable FieldValue byDefault) {
            return null;
        }
    }

    /** A cell that could not be read: the field does not change, whatever the rules for absent fields. */
    record Unreadable() implements FieldChange {
        @Override
        public boolean isMade(MergeOption option, boolean storedBlank) {
            return false;
        }

        @Override
        public @Nullable FieldValue newValue(@Nullable FieldValue byDefault) {
            throw new IllegalStateException("a cell that could not be read has no value");
        }
    }

    /** A value to write, if the merge option permits it. */
    record Put(FieldValue value) implements FieldChange {
        @Override
        public boolean isMade(MergeOption option, boolean storedBlank) {
            return option.writes(false, storedBlank);
        }

        @Override
        public FieldValue newValue(@Nullable FieldValue byDefault) {
            return value;
        }
    }
}

package dev.rollcall.options;

import org.jspecify.annotations.Nullable;

/**
 * The limits beyond which an import is rolled back as a whole, and the number of contacts above which rows get a
 * warning (checklist F-83, rulings ). Every limit but the warning makes the import atomic: one transaction
 * holds its rows, stays open to the last of them, and is then committed or rolled back. While it is open, a progress
 * listener that changes the store may wait for it forever. Immutable.
 *
 * @param allOrNothing whether an import that fails is rolled back as a whole; default false
 * @param maxContacts the largest number of contacts in the store after the last row, 0 or more; an import that adds
 *     contacts beyond it is rejected; null (default) for no limit
 * @param warnAboveContacts the number of contacts in the store above which a row that creates one more gets a warning,
 *     0 or more; null (default) for no warning
 * @param maxFaultedShare the largest share of the rows that may be refused or have an error, 0 to 1; null (default) for
 *     no limit
 * @param maxChangedShare the largest share of the previously known contacts that rows may change or delete, 0 to 1;
 *     null (default) for no limit
 * @param maxBlankedShare the largest share of the known values of any field that rows may clear, 0 to 1; null (default)
 *     for no limit
 * @param maxLoweredStatuses the largest number of statuses of known contacts that rows may close, or close harder, 0 or
 *     more; null (default) for no limit
 * @param maxChangedIdentifiers the largest number of stored addresses and phone numbers that rows may change, 0 or
 *     more; null (default) for no limit
 */
public record GuardRules(
        boolean allOrNothing,
        @Nullable Long maxContacts,
        @Nullable Long warnAboveContacts,
        @Nullable Double maxFaultedShare,
        @Nullable Double maxChangedShare,
        @Nullable Double maxBlankedShare,
        @Nullable Long maxLoweredStatuses,
        @Nullable Long maxChangedIdentifiers) {
    private static final GuardRules DEFAULTS = new GuardRules(false, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException if a number is below 0, or a share is not 0 to 1 */
    public GuardRules {
        requireCount("maxContacts", maxContacts);
        requireCount("warnAboveContacts", warnAboveContacts);
        requireShare("maxFaultedShare", maxFaultedShare);
        requireShare("maxChangedShare", maxChangedShare);
        requireShare("maxBlankedShare", maxBlankedShare);
        requireCount("maxLoweredStatuses", maxLoweredStatuses);
        requireCount("maxChangedIdentifiers", maxChangedIdentifiers);
    }

    private static void requireCount(String guard, @Nullable Long limit) {
        if (limit != null && limit < 0) {
            throw new IllegalArgumentException(guard + " must be at least 0, not " + limit);
        }
    }

    /**
     * Checks that a limit is a share.
     *
     * @param guard the name of the limit, for the message
     * @param limit the limit, or null for none
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public static void requireShare(String guard, @Nullable Double limit) {
        // not a number is in no range
        if (limit != null && !(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException(guard + " is a share and must be 0 to 1, not " + limit);
        }
    }

    /** Returns the defaults named above. */
    public static GuardRules defaults() {
        return DEFAULTS;
    }

    /** Reports whether the import is committed as a whole or not at all. */
    public boolean isAtomic() {
        return allOrNothing
                || maxContacts != null
                || maxFaultedShare != null
                || maxChangedIdentifiers != null
                || measuresImpact();
    }

    /** Reports whether a limit depends on what rows do to the previously known contacts. */
    public boolean measuresImpact() {
        return maxChangedShare != null || maxBlankedShare != null || maxLoweredStatuses != null;
    }

    /** Returns a copy with {@code allOrNothing} set to {@code value}. */
    public GuardRules withAllOrNothing(boolean value) {
        return new GuardRules(
                value,
                maxContacts,
                warnAboveContacts,
                maxFaultedShare,
                maxChangedShare,
                maxBlankedShare,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxContacts} set to {@code value}. */
    public GuardRules withMaxContacts(@Nullable Long value) {
        return new GuardRules(
                allOrNothing,
                value,
                warnAboveContacts,
                maxFaultedShare,
                maxChangedShare,
                maxBlankedShare,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code warnAboveContacts} set to {@code value}. */
    public GuardRules withWarnAboveContacts(@Nullable Long value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                value,
                maxFaultedShare,
                maxChangedShare,
                maxBlankedShare,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxFaultedShare} set to {@code value}. */
    public GuardRules withMaxFaultedShare(@Nullable Double value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                warnAboveContacts,
                value,
                maxChangedShare,
                maxBlankedShare,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxChangedShare} set to {@code value}. */
    public GuardRules withMaxChangedShare(@Nullable Double value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                warnAboveContacts,
                maxFaultedShare,
                value,
                maxBlankedShare,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxBlankedShare} set to {@code value}. */
    public GuardRules withMaxBlankedShare(@Nullable Double value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                warnAboveContacts,
                maxFaultedShare,
                maxChangedShare,
                value,
                maxLoweredStatuses,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxLoweredStatuses} set to {@code value}. */
    public GuardRules withMaxLoweredStatuses(@Nullable Long value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                warnAboveContacts,
                maxFaultedShare,
                maxChangedShare,
                maxBlankedShare,
                value,
                maxChangedIdentifiers);
    }

    /** Returns a copy with {@code maxChangedIdentifiers} set to {@code value}. */
    public GuardRules withMaxChangedIdentifiers(@Nullable Long value) {
        return new GuardRules(
                allOrNothing,
                maxContacts,
                warnAboveContacts,
                maxFaultedShare,
                maxChangedShare,
                maxBlankedShare,
                maxLoweredStatuses,
                value);
    }
}

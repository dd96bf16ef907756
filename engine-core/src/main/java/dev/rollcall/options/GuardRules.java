package dev.rollcall.options;

import org.jspecify.annotations.Nullable;

/**
 * When nothing of an import is to be kept, and from when on contacts are too many (checklist F-83, rulings ). All but the
 * warning make the import atomic: its rows are in one transaction, held open to the last of them, and what becomes of it is decided
 * then. While it is open, a progress listener that changes the store may wait for it forever.
 *
 * @param allOrNothing whether an import that fails keeps nothing; default no
 * @param maxContacts most contacts in the store after the last row; an import that adds to more than these is rejected; default null, any
 * @param warnAboveContacts from how many contacts in the store on rows that create one more are warned of; default null, never
 * @param maxFaultedShare largest share of the rows that may be refused or have an error; default null, any
 * @param maxChangedShare largest share of the contacts known before that rows may change or delete; default null, any
 * @param maxBlankedShare largest share of the known values of any field that rows may clear; default null, any
 * @param maxLoweredStatuses most statuses of known contacts that rows may close, or close harder; default null, any
 * @param maxChangedIdentifiers most stored addresses and phone numbers that rows may change; default null, any
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

    public static void requireShare(String guard, @Nullable Double limit) {
        // not a number is in no range
        if (limit != null && !(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException(guard + " is a share and must be 0 to 1, not " + limit);
        }
    }

    public static GuardRules defaults() {
        return DEFAULTS;
    }

    /** Whether the import is kept as a whole or not at all. */
    public boolean isAtomic() {
        return allOrNothing
                || maxContacts != null
                || maxFaultedShare != null
                || maxChangedIdentifiers != null
                || measuresImpact();
    }

    /** Whether it matters what rows do to the contacts known before. */
    public boolean measuresImpact() {
        return maxChangedShare != null || maxBlankedShare != null || maxLoweredStatuses != null;
    }

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

package dev.rollcall.options;

import java.util.List;

import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.count;
import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.share;

/**
 * The limits beyond which an import is rolled back as a whole, and the number of contacts above which rows get a
 * warning (checklist F-83, rulings ). Every limit but the warning makes the import atomic: one transaction
 * holds its rows, stays open to the last of them, and is then committed or rolled back. While it is open, look-ups and
 * opt-outs work as usual, and other changes of contacts that it holds fail at once with a
 * {@link dev.rollcall.store.HeldException}. Immutable.
 */
public final class GuardRules extends OptionGroup {
    /** The rollback of an import that fails. */
    public static final ImportOption<Boolean> ALL_OR_NOTHING =
            ImportOption.of("guards.allOrNothing", flag(), false, "An import that ends early keeps nothing.");

    /**
     * The largest number of contacts in the store after the last row: 0 or more, or null for no limit. An import that
     * adds contacts beyond it is rejected.
     */
    public static final ImportOption<@Nullable Long> MAX_CONTACTS = ImportOption.of(
            "guards.maxContacts",
            optional(count("maxContacts")),
            null,
            "The number of contacts in the store after the last row. An import that adds contacts beyond it"
                    + " keeps nothing.");

    /**
     * The number of contacts in the store above which a row that creates one more gets a warning: 0 or more, or null
     * for no warning.
     */
    public static final ImportOption<@Nullable Long> WARN_ABOVE_CONTACTS = ImportOption.of(
            "guards.warnAboveContacts",
            optional(count("warnAboveContacts")),
            null,
            "The number of contacts above which each row that creates a contact gets a warning. The rows are"
                    + " imported.");

    /** The largest share of the rows that may be refused or have an error: 0 to 1, or null for no limit. */
    public static final ImportOption<@Nullable Double> MAX_FAULTED_SHARE = ImportOption.of(
            "guards.maxFaultedShare",
            optional(share("maxFaultedShare")),
            null,
            "The share of rows, 0 to 1, that may be refused or have an error.");

    /**
     * The largest share of the previously known contacts that rows may change or delete: 0 to 1, or null for no limit.
     */
    public static final ImportOption<@Nullable Double> MAX_CHANGED_SHARE = ImportOption.of(
            "guards.maxChangedShare",
            optional(share("maxChangedShare")),
            null,
            "The share of known contacts that may be changed or deleted.");

    /** The largest share of the known values of any field that rows may clear: 0 to 1, or null for no limit. */
    public static final ImportOption<@Nullable Double> MAX_BLANKED_SHARE = ImportOption.of(
            "guards.maxBlankedShare",
            optional(share("maxBlankedShare")),
            null,
            "The share of a field's stored values that may be cleared.");

    /**
     * The largest number of statuses of known contacts that rows may close, or close harder: 0 or more, or null for no
     * limit.
     */
    public static final ImportOption<@Nullable Long> MAX_LOWERED_STATUSES = ImportOption.of(
            "guards.maxLoweredStatuses",
            optional(count("maxLoweredStatuses")),
            null,
            "The number of statuses of known contacts that may be closed.");

    /**
     * The largest number of stored addresses and phone numbers that rows may change: 0 or more, or null for no limit.
     */
    public static final ImportOption<@Nullable Long> MAX_CHANGED_IDENTIFIERS = ImportOption.of(
            "guards.maxChangedIdentifiers",
            optional(count("maxChangedIdentifiers")),
            null,
            "The number of stored addresses and phone numbers that may be changed.");

    static final List<ImportOption<?>> OPTIONS = List.of(
            ALL_OR_NOTHING,
            MAX_CONTACTS,
            WARN_ABOVE_CONTACTS,
            MAX_FAULTED_SHARE,
            MAX_CHANGED_SHARE,
            MAX_BLANKED_SHARE,
            MAX_LOWERED_STATUSES,
            MAX_CHANGED_IDENTIFIERS);

    GuardRules(OptionValues values) {
        super(values, OPTIONS);
    }

    /** Reports whether the import is committed as a whole or not at all. */
    public boolean isAtomic() {
        return allOrNothing()
                || maxContacts() != null
                || maxFaultedShare() != null
                || maxChangedIdentifiers() != null
                || measuresImpact();
    }

    /** Reports whether a limit depends on what rows do to the previously known contacts. */
    public boolean measuresImpact() {
        return maxChangedShare() != null || maxBlankedShare() != null || maxLoweredStatuses() != null;
    }

    /** Returns the value of {@link #ALL_OR_NOTHING}. */
    public boolean allOrNothing() {
        return get(ALL_OR_NOTHING);
    }

    /** Returns the value of {@link #MAX_CONTACTS}. */
    public @Nullable Long maxContacts() {
        return get(MAX_CONTACTS);
    }

    /** Returns the value of {@link #WARN_ABOVE_CONTACTS}. */
    public @Nullable Long warnAboveContacts() {
        return get(WARN_ABOVE_CONTACTS);
    }

    /** Returns the value of {@link #MAX_FAULTED_SHARE}. */
    public @Nullable Double maxFaultedShare() {
        return get(MAX_FAULTED_SHARE);
    }

    /** Returns the value of {@link #MAX_CHANGED_SHARE}. */
    public @Nullable Double maxChangedShare() {
        return get(MAX_CHANGED_SHARE);
    }

    /** Returns the value of {@link #MAX_BLANKED_SHARE}. */
    public @Nullable Double maxBlankedShare() {
        return get(MAX_BLANKED_SHARE);
    }

    /** Returns the value of {@link #MAX_LOWERED_STATUSES}. */
    public @Nullable Long maxLoweredStatuses() {
        return get(MAX_LOWERED_STATUSES);
    }

    /** Returns the value of {@link #MAX_CHANGED_IDENTIFIERS}. */
    public @Nullable Long maxChangedIdentifiers() {
        return get(MAX_CHANGED_IDENTIFIERS);
    }
}

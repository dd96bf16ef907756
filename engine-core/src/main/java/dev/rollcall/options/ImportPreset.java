package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.vendor.Vendor;

/** Named bundles of options that follow three vendors' own imports. {@link ImportOptions#builder(ImportPreset)}
 * starts from one, and each option can be changed afterwards. */
public enum ImportPreset {
    /**
     * UniSender's importContacts: matches by e-mail, then phone; statuses move by its rules; lists are named by id; a
     * row has up to 10 tags. Up to 50 fields, which are texts and are known by their exact names; what the vendor only
     * exports is read-only.
     */
    UNISENDER {
        @Override
        ImportOptions.Builder applyTo(ImportOptions.Builder options) {
            return asWritten(options)
                    .set(RunRules.COUNTERS, Set.of(Vendor.UNISENDER))
                    .matchOrder(IdentifierKind.EMAIL, IdentifierKind.PHONE)
                    .set(MatchRules.ADDRESS_REQUIRED, true)
                    .set(ListRules.BY_ID, true)
                    .set(TagRules.ROW_LIMIT, 10)
                    .set(TagRules.SEPARATOR, ",")
                    .set(ConsentRules.MOVES, StatusMoves.OPEN_RESTRICTED)
                    .set(ConsentRules.NEW_EMAIL, Status.NEW)
                    .set(ConsentRules.NEW_PHONE, Status.ACTIVE)
                    .set(ValueRules.FREE_TEXT, true)
                    .set(ColumnRules.READ_ONLY, VendorFields.UNISENDER_READ_ONLY)
                    .set(ColumnRules.EXACT_NAMES, true)
                    .set(ColumnRules.NEW_FIELD_PATTERN, "[A-Za-z][A-Za-z0-9_]*")
                    .set(ColumnRules.MAX_FIELDS, 50)
                    .unknownColumns(UnknownColumns.FAIL);
        }
    },

    /**
     * dotdigital's file imports: match by e-mail; every cell is written; contacts that cannot be mailed are refused;
     * texts have up to 255 characters.
     */
    DOTDIGITAL_V2 {
        @Override
        ImportOptions.Builder applyTo(ImportOptions.Builder options) {
            return asWritten(options)
                    .set(RunRules.COUNTERS, Set.of(Vendor.DOTDIGITAL_V2))
                    .matchOrder(IdentifierKind.EMAIL)
                    .mergeOption(MergeOption.OVERWRITE)
                    .set(ValueRules.MAX_TEXT, 255)
                    .set(ColumnRules.NEW_FIELD_PATTERN, VendorFields.DOTDIGITAL_NAMES)
                    .set(
                            ConsentRules.REFUSED_STATUSES,
                            Set.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED))
                    .set(ConsentRules.REFUSED_AVAILABILITIES, Set.of(Availability.TEMPORARY, Availability.DEAD));
        }
    },

    /**
     * dotdigital's v3 imports: match by the identifier that the row names ({@code matchIdentifier}), otherwise by the
     * contact's id, e-mail, phone, external id; every cell is written; only the registry refuses. A column with the
     * engine's ids has to be mapped to {@code id}.
     */
    DOTDIGITAL_V3 {
        @Override
        ImportOptions.Builder applyTo(ImportOptions.Builder options) {
            return asWritten(options)
                    .set(RunRules.COUNTERS, Set.of(Vendor.DOTDIGITAL_V3))
                    .matchOrder(
                            IdentifierKind.ID, IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.EXTERNAL_ID)
                    .mergeOption(MergeOption.OVERWRITE);
        }
    },

    /**
     * Everlytic's imports: match by the caller's id, then e-mail, then phone; known contacts only get lists and tags;
     * no row is a duplicate. Headers may begin with {@code contact_}; four fields accept certain words only; what the
     * vendor counts itself is read-only.
     */
    EVERLYTIC {
        @Override
        ImportOptions.Builder applyTo(ImportOptions.Builder options) {
            return asWritten(options)
                    .set(RunRules.COUNTERS, Set.of(Vendor.EVERLYTIC))
                    .matchOrder(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE)
                    .set(MatchRules.ADDRESS_REQUIRED, true)
                    .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                    .set(MatchRules.ON_EXISTING, OnExisting.ADD)
                    .set(ListRules.REQUIRED, true)
                    .set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW)
                    .put(ValueRules.CHOICES, "gender", List.of("unknown", "male", "female"))
                    .put(ValueRules.CHOICES, "marital_status", List.of("unknown", "single", "married"))
                    .put(ValueRules.CHOICES, "preferred_email_format", List.of("html", "text"))
                    .put(ValueRules.CHOICES, "create_notifications", List.of("yes", "no"))
                    .set(ColumnRules.READ_ONLY, VendorFields.EVERLYTIC_READ_ONLY)
                    .set(ColumnRules.PREFIX, "contact_");
        }
    };

    /** Sets what all presets share: vendors detect and clean nothing, and know people by their phone numbers alone. */
    private static ImportOptions.Builder asWritten(ImportOptions.Builder options) {
        return options.set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE)
                .set(MatchRules.SHARED_LIMIT, null)
                .set(CellRules.UNWRAP, false)
                .set(IdentifierRules.PHONES_WITHOUT_PLUS, true)
                .set(IdentifierRules.PLACEHOLDERS, Set.of())
                .set(IdentifierRules.ROUNDED, true)
                .set(IdentifierRules.CLEAN_ADDRESSES, false)
                .set(DateRules.DETECT, false)
                .set(ColumnRules.FIELDS_BEFORE_WORDS, true);
    }

    /** Sets the options of the preset and returns the builder. */
    abstract ImportOptions.Builder applyTo(ImportOptions.Builder options);
}

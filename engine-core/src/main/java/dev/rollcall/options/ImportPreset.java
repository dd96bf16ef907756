package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;

/** Named bundles of options that follow three vendors' own imports. Each option can be changed afterwards. */
public enum ImportPreset {
    /**
     * UniSender's importContacts: matches by e-mail, then phone; statuses move by its rules; lists are named by id; a
     * row has up to 10 tags. Up to 50 fields, which are texts and are known by their exact names; what the vendor only
     * exports is read-only.
     */
    UNISENDER {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .match(rules -> rules.withOrder(List.of(IdentifierKind.EMAIL, IdentifierKind.PHONE))
                            .withAddressRequired(true)
                            .withPhoneAlone(PhoneAlone.UPDATE)
                            .withSharedLimit(null))
                    .lists(rules -> rules.withById(true))
                    .tags(rules -> rules.withRowLimit(10).withSeparator(","))
                    .consent(rules -> rules.withMoves(StatusMoves.UNISENDER).withNewStatuses(Status.NEW, Status.ACTIVE))
                    .cells(ImportPreset::asWritten)
                    .values(rules -> asWritten(rules).withFreeText(true))
                    .mapping(columns -> columns.withReadOnly(VendorFields.UNISENDER_READ_ONLY)
                            .withFieldsBeforeWords(true)
                            .withExactNames(true)
                            .withNewFieldPattern("[A-Za-z][A-Za-z0-9_]*")
                            .withMaxFields(50))
                    .unknownColumns(UnknownColumns.FAIL);
        }
    },

    /**
     * dotdigital's file imports: match by e-mail; every cell is written; contacts that cannot be mailed are refused;
     * texts have up to 255 characters.
     */
    DOTDIGITAL_V2 {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .matchOrder(IdentifierKind.EMAIL)
                    .match(rules -> rules.withPhoneAlone(PhoneAlone.UPDATE).withSharedLimit(null))
                    .mergeOption(MergeOption.OVERWRITE)
                    .cells(ImportPreset::asWritten)
                    .values(rules -> asWritten(rules).withMaxText(255))
                    .mapping(columns ->
                            columns.withFieldsBeforeWords(true).withNewFieldPattern(VendorFields.DOTDIGITAL_NAMES))
                    .consent(rules -> rules.withRefused(
                            Set.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED),
                            Set.of(Availability.TEMPORARY, Availability.DEAD)));
        }
    },

    /**
     * dotdigital's v3 imports: match by the identifier that the row names ({@code matchIdentifier}), otherwise by the
     * contact's id, e-mail, phone, external id; every cell is written; only the registry refuses. A column with the
     * engine's ids has to be mapped to {@code id}.
     */
    DOTDIGITAL_V3 {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .matchOrder(
                            IdentifierKind.ID, IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.EXTERNAL_ID)
                    .match(rules -> rules.withPhoneAlone(PhoneAlone.UPDATE).withSharedLimit(null))
                    .mergeOption(MergeOption.OVERWRITE)
                    .cells(ImportPreset::asWritten)
                    .values(ImportPreset::asWritten)
                    .mapping(columns -> columns.withFieldsBeforeWords(true));
        }
    },

    /**
     * Everlytic's imports: match by the caller's id, then e-mail, then phone; known contacts only get lists and tags;
     * no row is a duplicate. Headers may begin with {@code contact_}; four fields accept certain words only; what the
     * vendor counts itself is read-only.
     */
    EVERLYTIC {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .match(rules -> rules.withOrder(
                                    List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE))
                            .withAddressRequired(true)
                            .withDuplicates(Duplicates.IN_ORDER)
                            .withOnExisting(OnExisting.ADD)
                            .withPhoneAlone(PhoneAlone.UPDATE)
                            .withSharedLimit(null))
                    .lists(rules -> rules.withRequired(true))
                    .cells(ImportPreset::asWritten)
                    .values(rules -> asWritten(rules)
                            .withBadValues(BadValues.REJECT_ROW)
                            .withChoices("gender", List.of("unknown", "male", "female"))
                            .withChoices("marital_status", List.of("unknown", "single", "married"))
                            .withChoices("preferred_email_format", List.of("html", "text"))
                            .withChoices("create_notifications", List.of("yes", "no")))
                    .mapping(columns -> columns.withReadOnly(VendorFields.EVERLYTIC_READ_ONLY)
                            .withFieldsBeforeWords(true)
                            .withPrefix("contact_"));
        }
    };

    /** Returns the rules changed to read cells unchanged: vendors detect and clean nothing. */
    private static ValueRules asWritten(ValueRules rules) {
        return rules.withDates(rules.dates().withDetect(false)).withIdentifiers(IdentifierRules.asWritten());
    }

    private static CellRules asWritten(CellRules rules) {
        return rules.withUnwrap(false);
    }

    /** Returns a new builder with the preset's options. */
    public abstract ImportOptions.Builder options();
}

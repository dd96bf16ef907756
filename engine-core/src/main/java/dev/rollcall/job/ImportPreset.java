package dev.rollcall.job;

import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;

/** Named bundles of options: how three vendors' own imports decide. A starting point; each option can be set afterwards. */
public enum ImportPreset {
    /** UniSender's importContacts: by e-mail, then phone; statuses move as its rules say; lists are named by id; 10 tags a row. */
    UNISENDER {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .match(rules -> rules.withOrder(List.of(IdentifierKind.EMAIL, IdentifierKind.PHONE))
                            .withAddressRequired(true))
                    .lists(rules -> rules.withById(true))
                    .tags(rules -> rules.withRowLimit(10))
                    .consent(rules -> rules.withMoves(StatusMoves.UNISENDER).withNewStatuses(Status.NEW, Status.ACTIVE))
                    .unknownColumns(UnknownColumns.FAIL);
        }
    },

    /** dotdigital's file imports: by e-mail; every cell is written; contacts that cannot be mailed are refused. */
    DOTDIGITAL_V2 {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .matchOrder(IdentifierKind.EMAIL)
                    .mergeOption(MergeOption.OVERWRITE)
                    .consent(rules -> rules.withRefused(
                            Set.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED),
                            Set.of(Availability.TEMPORARY, Availability.DEAD)));
        }
    },

    /** Everlytic's imports: by the caller's id, then e-mail, then phone; known contacts only get lists and tags; no row is a duplicate. */
    EVERLYTIC {
        @Override
        public ImportOptions.Builder options() {
            return ImportOptions.builder()
                    .match(rules -> rules.withOrder(
                                    List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE))
                            .withAddressRequired(true)
                            .withDuplicates(Duplicates.IN_ORDER)
                            .withOnExisting(OnExisting.ADD));
        }
    };

    /** The preset's options, to be added to. */
    public abstract ImportOptions.Builder options();
}

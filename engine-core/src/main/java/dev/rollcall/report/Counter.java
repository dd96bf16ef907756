package dev.rollcall.report;

import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.RowFact;

/**
 * The vendors' counters, each a sum over rows (rulings ). {@link ImportReport#outcomes()} is what the engine itself counts
 * by; these say the same in three other languages. What a vendor tells apart and the engine stores alike is counted under one of the
 * names: blocked under suppressed, mail blocked under soft bounced.
 */
public enum Counter {
    /** UniSender: rows in the call. */
    UNISENDER_TOTAL,
    /** UniSender: contacts none of whose identifiers was known. One that is deleted at once counts as well. */
    UNISENDER_INSERTED,
    /** UniSender: contacts that were known, changed or not. */
    UNISENDER_UPDATED,
    /** UniSender: deleted, known or not. */
    UNISENDER_DELETED,
    /** UniSender: imported addresses whose status is new afterwards. */
    UNISENDER_NEW_EMAILS,
    /** UniSender: addresses that were given and not imported. */
    UNISENDER_INVALID,
    /** dotdigital: contacts that were created. */
    DOTDIGITAL_NEW_CONTACTS,
    /** dotdigital: contacts that were known and accepted. */
    DOTDIGITAL_UPDATED_CONTACTS,
    /** dotdigital: refused by an address on the registry. */
    DOTDIGITAL_GLOBALLY_SUPPRESSED,
    /** dotdigital: a blank or bad e-mail address. */
    DOTDIGITAL_INVALID_ENTRIES,
    /** dotdigital: addresses that occurred before in the import. */
    DOTDIGITAL_DUPLICATE_EMAILS,
    /** dotdigital: the contact has unsubscribed. */
    DOTDIGITAL_UNSUBSCRIBED,
    /** dotdigital: the contact's address does not exist. */
    DOTDIGITAL_HARD_BOUNCED,
    /** dotdigital: the contact's address took no mail lately. */
    DOTDIGITAL_SOFT_BOUNCED,
    /** dotdigital: the contact has complained. */
    DOTDIGITAL_ISP_COMPLAINTS,
    /** dotdigital: refused by a domain on the registry. */
    DOTDIGITAL_DOMAIN_SUPPRESSED,
    /** dotdigital: the contact has not confirmed yet. */
    DOTDIGITAL_PENDING_DOUBLE_OPTIN,
    /** dotdigital: the contact was suppressed by the account's owner. */
    DOTDIGITAL_SUPPRESSED_CONTACTS,
    /** dotdigital: left out for any other reason. */
    DOTDIGITAL_FAILURES,
    /** dotdigital v3: contacts that were created. */
    DOTDIGITAL_V3_NEW_CONTACTS,
    /** dotdigital v3: contacts that were known and accepted. */
    DOTDIGITAL_V3_UPDATED_CONTACTS,
    /** dotdigital v3: refused by an address or a domain on the registry. */
    DOTDIGITAL_V3_GLOBALLY_SUPPRESSED,
    /** dotdigital v3: not valid, be it an identifier or what else refuses a row. */
    DOTDIGITAL_V3_INVALID_ENTRIES,
    /** dotdigital v3: an identifier that occurred before in the import, or belongs to another contact. */
    DOTDIGITAL_V3_DUPLICATE_IDENTIFIERS,
    /** Everlytic: accepted, with nothing to say. */
    EVERLYTIC_SUCCESS,
    /** Everlytic: accepted, or left alone as asked, with something to say. */
    EVERLYTIC_WARNING,
    /** Everlytic: not accepted. */
    EVERLYTIC_ERROR;

    /** What became of a row, as far as counters look. */
    public record Row(Outcome outcome, Set<RowFact> facts, Set<FaultCode> faults) {
        private boolean ended(Outcome as) {
            return outcome == as;
        }

        private boolean is(RowFact fact) {
            return facts.contains(fact);
        }

        private boolean has(FaultCode code) {
            return faults.contains(code);
        }

        private boolean hasBadEmail() {
            return has(FaultCode.INVALID_EMAIL) || has(FaultCode.ROLE_ADDRESS);
        }

        private boolean lostItsEmail() {
            boolean repeated = ended(Outcome.DUPLICATE) || ended(Outcome.IGNORED);
            boolean deletedByIt = is(RowFact.DELETE) && !hasBadEmail();
            return is(RowFact.EMAIL_SUPPLIED) && !is(RowFact.EMAIL_STORED) && !repeated && !deletedByIt;
        }

        /** The vendor does not speak of addresses that changed. */
        private boolean hasSomethingToSay() {
            return !Set.of(FaultCode.IDENTIFIER_CHANGED).containsAll(faults);
        }

        private boolean isInvalidEntry() {
            return ended(Outcome.INVALID) && (hasBadEmail() || !is(RowFact.EMAIL_SUPPLIED));
        }
    }

    /** Whether it counts what was stored, so that it is 0 if nothing was kept (ruling R-20). */
    boolean countsWhatIsStored() {
        return switch (this) {
            case UNISENDER_INSERTED,
                    UNISENDER_UPDATED,
                    UNISENDER_DELETED,
                    UNISENDER_NEW_EMAILS,
                    DOTDIGITAL_NEW_CONTACTS,
                    DOTDIGITAL_UPDATED_CONTACTS,
                    DOTDIGITAL_V3_NEW_CONTACTS,
                    DOTDIGITAL_V3_UPDATED_CONTACTS -> true;
            default -> false;
        };
    }

    /** Whether {@code row} counts. */
    public boolean counts(Row row) {
        return switch (this) {
            case UNISENDER_TOTAL -> true;
            case UNISENDER_INSERTED -> row.ended(Outcome.INSERTED) || row.is(RowFact.DELETE_OF_UNKNOWN);
            case UNISENDER_UPDATED ->
                row.ended(Outcome.UPDATED) || (row.ended(Outcome.UNCHANGED) && !row.is(RowFact.DELETE));
            case UNISENDER_DELETED -> row.ended(Outcome.DELETED) || row.is(RowFact.DELETE_OF_UNKNOWN);
            case UNISENDER_NEW_EMAILS -> row.is(RowFact.EMAIL_STORED) && row.is(RowFact.EMAIL_NEW_AFTER);
            case UNISENDER_INVALID -> row.lostItsEmail();
            case DOTDIGITAL_NEW_CONTACTS, DOTDIGITAL_V3_NEW_CONTACTS -> row.ended(Outcome.INSERTED);
            case DOTDIGITAL_UPDATED_CONTACTS, DOTDIGITAL_V3_UPDATED_CONTACTS ->
                !row.outcome().isRefused() && !row.ended(Outcome.INSERTED);
            case DOTDIGITAL_GLOBALLY_SUPPRESSED -> row.has(FaultCode.GLOBALLY_SUPPRESSED);
            case DOTDIGITAL_INVALID_ENTRIES -> row.isInvalidEntry();
            case DOTDIGITAL_DUPLICATE_EMAILS -> row.ended(Outcome.DUPLICATE);
            case DOTDIGITAL_UNSUBSCRIBED -> row.has(FaultCode.STORED_UNSUBSCRIBED);
            case DOTDIGITAL_HARD_BOUNCED -> row.has(FaultCode.STORED_DEAD);
            case DOTDIGITAL_SOFT_BOUNCED -> row.has(FaultCode.STORED_TEMPORARY);
            case DOTDIGITAL_ISP_COMPLAINTS -> row.has(FaultCode.STORED_COMPLAINED);
            case DOTDIGITAL_DOMAIN_SUPPRESSED -> row.has(FaultCode.DOMAIN_SUPPRESSED);
            case DOTDIGITAL_PENDING_DOUBLE_OPTIN -> row.has(FaultCode.STORED_PENDING);
            case DOTDIGITAL_SUPPRESSED_CONTACTS ->
                row.has(FaultCode.STORED_SUPPRESSED) || row.has(FaultCode.ADDRESS_SUPPRESSED);
            case DOTDIGITAL_FAILURES ->
                row.ended(Outcome.CONFLICT) || (row.ended(Outcome.INVALID) && !row.isInvalidEntry());
            case DOTDIGITAL_V3_GLOBALLY_SUPPRESSED ->
                row.has(FaultCode.GLOBALLY_SUPPRESSED)
                        || row.has(FaultCode.ADDRESS_SUPPRESSED)
                        || row.has(FaultCode.DOMAIN_SUPPRESSED);
            case DOTDIGITAL_V3_INVALID_ENTRIES -> row.ended(Outcome.INVALID);
            case DOTDIGITAL_V3_DUPLICATE_IDENTIFIERS -> row.ended(Outcome.DUPLICATE) || row.ended(Outcome.CONFLICT);
            case EVERLYTIC_SUCCESS -> !row.outcome().isRefused() && !row.hasSomethingToSay();
            case EVERLYTIC_WARNING -> !row.outcome().isRefused() && row.hasSomethingToSay();
            case EVERLYTIC_ERROR -> row.outcome().isRefused();
        };
    }
}

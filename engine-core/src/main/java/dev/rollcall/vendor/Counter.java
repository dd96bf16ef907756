package dev.rollcall.vendor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.RowFact;

/**
 * A vendor's counter, which is a sum over rows (rulings ). The engine's own counts are
 * {@code ImportReport.outcomes()}; these express the same in the terms of three vendors. If a vendor distinguishes what
 * the engine stores alike, one of the names counts both: blocked is counted under suppressed, mail blocked under soft
 * bounced.
 */
public enum Counter {
    /** UniSender: rows in the call. */
    UNISENDER_TOTAL,
    /** UniSender: contacts without a known identifier. A contact that is deleted at once counts as well. */
    UNISENDER_INSERTED,
    /** UniSender: known contacts, changed or not. */
    UNISENDER_UPDATED,
    /** UniSender: deleted contacts, known or not. */
    UNISENDER_DELETED,
    /** UniSender: imported addresses whose status is new after the import. */
    UNISENDER_NEW_EMAILS,
    /** UniSender: supplied addresses that were not imported. */
    UNISENDER_INVALID,
    /** dotdigital: created contacts. */
    DOTDIGITAL_NEW_CONTACTS,
    /** dotdigital: known contacts that were accepted. */
    DOTDIGITAL_UPDATED_CONTACTS,
    /** dotdigital: rows refused because of an address on the registry. */
    DOTDIGITAL_GLOBALLY_SUPPRESSED,
    /** dotdigital: rows with a blank or invalid e-mail address. */
    DOTDIGITAL_INVALID_ENTRIES,
    /** dotdigital: addresses that occurred earlier in the import. */
    DOTDIGITAL_DUPLICATE_EMAILS,
    /** dotdigital: contacts that have unsubscribed. */
    DOTDIGITAL_UNSUBSCRIBED,
    /** dotdigital: contacts whose address does not exist. */
    DOTDIGITAL_HARD_BOUNCED,
    /** dotdigital: contacts whose address has not accepted mail lately. */
    DOTDIGITAL_SOFT_BOUNCED,
    /** dotdigital: contacts that have complained. */
    DOTDIGITAL_ISP_COMPLAINTS,
    /** dotdigital: rows refused because of a domain on the registry. */
    DOTDIGITAL_DOMAIN_SUPPRESSED,
    /** dotdigital: contacts that have not confirmed yet. */
    DOTDIGITAL_PENDING_DOUBLE_OPTIN,
    /** dotdigital: contacts that the account's owner has suppressed. */
    DOTDIGITAL_SUPPRESSED_CONTACTS,
    /** dotdigital: rows refused for any other reason. */
    DOTDIGITAL_FAILURES,
    /** dotdigital v3: created contacts. */
    DOTDIGITAL_V3_NEW_CONTACTS,
    /** dotdigital v3: known contacts that were accepted. */
    DOTDIGITAL_V3_UPDATED_CONTACTS,
    /** dotdigital v3: rows refused because of an address or a domain on the registry. */
    DOTDIGITAL_V3_GLOBALLY_SUPPRESSED,
    /** dotdigital v3: invalid rows, because of an identifier or anything else that refuses a row. */
    DOTDIGITAL_V3_INVALID_ENTRIES,
    /** dotdigital v3: rows with an identifier that occurred earlier in the import, or belongs to another contact. */
    DOTDIGITAL_V3_DUPLICATE_IDENTIFIERS,
    /** Everlytic: rows accepted without a remark. */
    EVERLYTIC_SUCCESS,
    /** Everlytic: rows accepted, or ignored as requested, with a remark. */
    EVERLYTIC_WARNING,
    /** Everlytic: rows not accepted. */
    EVERLYTIC_ERROR;

    /**
     * The result of a row, as far as counters need it.
     *
     * @param outcome the outcome of the row
     * @param facts the facts about the row
     * @param faults the codes of its faults
     */
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

        /** Reports whether the row has a fault that the vendor reports. It does not report changed addresses. */
        private boolean hasRemark() {
            return !Set.of(FaultCode.IDENTIFIER_CHANGED).containsAll(faults);
        }

        private boolean isInvalidEntry() {
            return ended(Outcome.INVALID) && (hasBadEmail() || !is(RowFact.EMAIL_SUPPLIED));
        }
    }

    /** Returns the vendor whose counter it is. */
    public Vendor vendor() {
        String name = name();
        if (name.startsWith("UNISENDER_")) {
            return Vendor.UNISENDER;
        } else if (name.startsWith("EVERLYTIC_")) {
            return Vendor.EVERLYTIC;
        }
        return name.startsWith("DOTDIGITAL_V3_") ? Vendor.DOTDIGITAL_V3 : Vendor.DOTDIGITAL_V2;
    }

    /** Returns the counters of some vendors. */
    public static List<Counter> of(Set<Vendor> vendors) {
        return Stream.of(values())
                .filter(counter -> vendors.contains(counter.vendor()))
                .toList();
    }

    /** Reports whether it counts what was stored, so that it is 0 if nothing was committed (ruling R-20). */
    public boolean countsCommittedRows() {
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

    /** Reports whether {@code row} counts. */
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
            case EVERLYTIC_SUCCESS -> !row.outcome().isRefused() && !row.hasRemark();
            case EVERLYTIC_WARNING -> !row.outcome().isRefused() && row.hasRemark();
            case EVERLYTIC_ERROR -> row.outcome().isRefused();
        };
    }
}

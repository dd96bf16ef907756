package dev.rollcall.job;

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
    UNISENDER_TOTAL {
        @Override
        public boolean counts(Row row) {
            return true;
        }
    },
    /** UniSender: contacts none of whose identifiers was known. One that is deleted at once counts as well. */
    UNISENDER_INSERTED {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.INSERTED || row.is(RowFact.DELETE_OF_UNKNOWN);
        }
    },
    /** UniSender: contacts that were known, changed or not. */
    UNISENDER_UPDATED {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.UPDATED || (row.outcome() == Outcome.UNCHANGED && !row.is(RowFact.DELETE));
        }
    },
    /** UniSender: deleted, known or not. */
    UNISENDER_DELETED {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.DELETED || row.is(RowFact.DELETE_OF_UNKNOWN);
        }
    },
    /** UniSender: imported addresses whose status is new afterwards. */
    UNISENDER_NEW_EMAILS {
        @Override
        public boolean counts(Row row) {
            return row.is(RowFact.EMAIL_STORED) && row.is(RowFact.EMAIL_NEW_AFTER);
        }
    },
    /** UniSender: addresses that were given and not imported. */
    UNISENDER_INVALID {
        @Override
        public boolean counts(Row row) {
            boolean repeated = row.outcome() == Outcome.DUPLICATE || row.outcome() == Outcome.IGNORED;
            boolean deletedByIt = row.is(RowFact.DELETE) && !row.hasBadEmail();
            return row.is(RowFact.EMAIL_SUPPLIED) && !row.is(RowFact.EMAIL_STORED) && !repeated && !deletedByIt;
        }
    },
    /** dotdigital: contacts that were created. */
    DOTDIGITAL_NEW_CONTACTS {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.INSERTED;
        }
    },
    /** dotdigital: contacts that were known and accepted. */
    DOTDIGITAL_UPDATED_CONTACTS {
        @Override
        public boolean counts(Row row) {
            return !row.outcome().isRefused() && row.outcome() != Outcome.INSERTED;
        }
    },
    /** dotdigital: refused by an address on the registry. */
    DOTDIGITAL_GLOBALLY_SUPPRESSED {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.ADDRESS_SUPPRESSED);
        }
    },
    /** dotdigital: a blank or bad e-mail address. */
    DOTDIGITAL_INVALID_ENTRIES {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.INVALID && (row.hasBadEmail() || !row.is(RowFact.EMAIL_SUPPLIED));
        }
    },
    /** dotdigital: addresses that occurred before in the import. */
    DOTDIGITAL_DUPLICATE_EMAILS {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.DUPLICATE;
        }
    },
    /** dotdigital: the contact has unsubscribed. */
    DOTDIGITAL_UNSUBSCRIBED {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_UNSUBSCRIBED);
        }
    },
    /** dotdigital: the contact's address does not exist. */
    DOTDIGITAL_HARD_BOUNCED {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_DEAD);
        }
    },
    /** dotdigital: the contact's address took no mail lately. */
    DOTDIGITAL_SOFT_BOUNCED {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_TEMPORARY);
        }
    },
    /** dotdigital: the contact has complained. */
    DOTDIGITAL_ISP_COMPLAINTS {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_COMPLAINED);
        }
    },
    /** dotdigital: refused by a domain on the registry. */
    DOTDIGITAL_DOMAIN_SUPPRESSED {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.DOMAIN_SUPPRESSED);
        }
    },
    /** dotdigital: the contact has not confirmed yet. */
    DOTDIGITAL_PENDING_DOUBLE_OPTIN {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_PENDING);
        }
    },
    /** dotdigital: the contact was suppressed by the account's owner. */
    DOTDIGITAL_SUPPRESSED_CONTACTS {
        @Override
        public boolean counts(Row row) {
            return row.has(FaultCode.STORED_SUPPRESSED);
        }
    },
    /** dotdigital: left out for any other reason. */
    DOTDIGITAL_FAILURES {
        @Override
        public boolean counts(Row row) {
            return row.outcome() == Outcome.CONFLICT
                    || (row.outcome() == Outcome.INVALID && !DOTDIGITAL_INVALID_ENTRIES.counts(row));
        }
    },
    /** Everlytic: accepted, with nothing to say. */
    EVERLYTIC_SUCCESS {
        @Override
        public boolean counts(Row row) {
            return !row.outcome().isRefused() && row.faults().isEmpty();
        }
    },
    /** Everlytic: accepted, or left alone as asked, with something to say. */
    EVERLYTIC_WARNING {
        @Override
        public boolean counts(Row row) {
            return !row.outcome().isRefused() && !row.faults().isEmpty();
        }
    },
    /** Everlytic: not accepted. */
    EVERLYTIC_ERROR {
        @Override
        public boolean counts(Row row) {
            return row.outcome().isRefused();
        }
    };

    /** What became of a row, as far as counters look. */
    public record Row(Outcome outcome, Set<RowFact> facts, Set<FaultCode> faults) {
        private boolean is(RowFact fact) {
            return facts.contains(fact);
        }

        private boolean has(FaultCode code) {
            return faults.contains(code);
        }

        private boolean hasBadEmail() {
            return has(FaultCode.INVALID_EMAIL) || has(FaultCode.ROLE_ADDRESS);
        }
    }

    /** Whether {@code row} counts. */
    public abstract boolean counts(Row row);
}

package dev.rollcall.mapping;

import java.util.Locale;

/** The statement that a yes in a flag column, or a time in a time column, makes about a person. */
public enum Claim {
    /** The person has left: UNSUBSCRIBED. */
    OPT_OUT,
    /** The person must not be mailed, whoever decided it: SUPPRESSED. */
    SUPPRESSED,
    /** The person has complained: COMPLAINED. */
    COMPLAINED,
    /** The person cannot be reached: the availability is DEAD. */
    BOUNCED,
    /**
     * The person has agreed. A yes requests nothing, since a file opens nothing; a no is UNSUBSCRIBED; with a blank
     * cell a new contact starts as PENDING and a known one does not change.
     */
    OPT_IN;

    /** Returns the word that is written for it: {@code opt_out}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

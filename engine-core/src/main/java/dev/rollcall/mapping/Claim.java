package dev.rollcall.mapping;

import java.util.Locale;

/** What a yes in a column of flags says, or a time in a column of times. */
public enum Claim {
    /** Has left: UNSUBSCRIBED. */
    OPT_OUT,
    /** Must not be written to, whoever says so: SUPPRESSED. */
    SUPPRESSED,
    /** Has complained: COMPLAINED. */
    COMPLAINED,
    /** Cannot be reached: the availability is DEAD. */
    BOUNCED,
    /**
     * Has agreed. A yes asks for nothing, since a file opens nothing; a no is UNSUBSCRIBED; a blank cell lets a new contact start as
     * PENDING and changes nothing on a known one.
     */
    OPT_IN;

    /** As it is written: {@code opt_out}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

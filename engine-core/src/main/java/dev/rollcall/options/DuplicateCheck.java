package dev.rollcall.options;

/** How two rows are found to have the same key. */
public enum DuplicateCheck {
    /**
     * By secret fingerprints of 88 bits: among 100 million different keys two are taken for one with a chance of 2 in 100 billion,
     * and nobody can bring that about.
     */
    FINGERPRINT,
    /** The keys themselves are compared as well: no chance is left, and temporary files hold the keys while the import runs. */
    WHOLE_KEYS
}

package dev.rollcall.options;

/** The way in which rows with the same key are found. */
public enum DuplicateCheck {
    /**
     * Comparison of secret fingerprints of 88 bits: among 100 million different keys, the chance that two are mistaken
     * for one is 2 in 100 billion, and nobody can bring it about on purpose.
     */
    FINGERPRINT,
    /**
     * Comparison of the keys themselves as well: no chance remains, and temporary files hold the keys while the import
     * runs.
     */
    WHOLE_KEYS
}

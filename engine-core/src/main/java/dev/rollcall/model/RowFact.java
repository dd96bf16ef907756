package dev.rollcall.model;

/** What counters need to know of a row besides its outcome (ruling R-13). */
public enum RowFact {
    /** It asked for its contact to be deleted. */
    DELETE,
    /** There was nobody to delete. */
    DELETE_OF_UNKNOWN,
    /** It gave an e-mail address, valid or not. */
    EMAIL_SUPPLIED,
    /** The contact has that address afterwards. */
    EMAIL_STORED,
    /** The status of the contact's e-mail channel is NEW afterwards. */
    EMAIL_NEW_AFTER
}

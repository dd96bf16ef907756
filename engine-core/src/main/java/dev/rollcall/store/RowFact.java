package dev.rollcall.store;

/** A fact about a row besides its outcome, for counts that are made of row records (ruling R-13). */
public enum RowFact {
    /** The row requested the deletion of its contact. */
    DELETE,
    /** There was no contact to delete. */
    DELETE_OF_UNKNOWN,
    /** The row had an e-mail address, valid or not. */
    EMAIL_SUPPLIED,
    /** The contact has that address after the row. */
    EMAIL_STORED,
    /** The status of the contact's e-mail channel is NEW after the row. */
    EMAIL_NEW_AFTER
}

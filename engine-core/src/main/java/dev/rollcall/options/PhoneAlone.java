package dev.rollcall.options;

/** The treatment of a row that matches a contact by its phone number alone and has another name (ruling R-27). */
public enum PhoneAlone {
    /** The row is a CONFLICT, since several people may share a phone. Its opt-outs count. */
    CONFLICT,
    /** The row is applied to the contact, which then has the row's name. */
    UPDATE
}

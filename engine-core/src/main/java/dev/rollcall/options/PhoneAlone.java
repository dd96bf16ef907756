package dev.rollcall.options;

/** What becomes of a row that matches a contact by its phone number alone and gives another name (ruling R-27). */
public enum PhoneAlone {
    /** It is a CONFLICT: several people may share a phone. Its opt-outs count. */
    CONFLICT,
    /** It is taken for the same person, who then has the row's name. */
    UPDATE
}

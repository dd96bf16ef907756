package dev.rollcall.model;

/** A way to reach a contact. Each channel has its own status, availability and list memberships. */
public enum Channel {
    /** E-mail, by the contact's e-mail address. */
    EMAIL,
    /** Messages and calls, by the contact's phone number. */
    PHONE
}

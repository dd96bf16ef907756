package dev.rollcall.model;

/** A way to reach a contact. Each channel has its own status, availability and list memberships. */
public enum Channel {
    EMAIL,
    PHONE
}

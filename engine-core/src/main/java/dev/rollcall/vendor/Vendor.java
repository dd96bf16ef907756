package dev.rollcall.vendor;

/** A vendor's import that has counters of its own. */
public enum Vendor {
    /** UniSender's importContacts. */
    UNISENDER,
    /** dotdigital's file imports. */
    DOTDIGITAL_V2,
    /** dotdigital's v3 imports. */
    DOTDIGITAL_V3,
    /** Everlytic's imports. */
    EVERLYTIC
}

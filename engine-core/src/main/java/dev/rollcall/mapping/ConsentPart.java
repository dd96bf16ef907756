package dev.rollcall.mapping;

/** A part of a consent record. The constants are in the order in which the parts are checked. */
public enum ConsentPart {
    /** The text that the person agreed to. */
    TEXT,
    /** The time of the agreement: a date, in the forms of the import. */
    AT,
    /** The address of the page. */
    URL,
    /** The person's IP address. */
    IP,
    /** The person's browser. */
    USER_AGENT
}

package dev.rollcall.mapping;

/** The parts of a consent record, in the order in which they are looked at. */
public enum ConsentPart {
    /** What was agreed to. */
    TEXT,
    /** When: a date, in the forms of the import. */
    AT,
    /** The address of the page where. */
    URL,
    /** The person's IP address. */
    IP,
    /** The person's browser. */
    USER_AGENT
}

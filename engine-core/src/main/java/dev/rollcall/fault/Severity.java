package dev.rollcall.fault;

/** How bad a fault is. */
public enum Severity {
    /** Something the row gave was not taken. */
    ERROR,
    /** Everything was taken, but a person may want to know. */
    WARNING
}

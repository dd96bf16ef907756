package dev.rollcall.fault;

/** The severity of a fault. */
public enum Severity {
    /** A part of the row was not accepted. */
    ERROR,
    /** Everything was accepted, but a person may want to know. */
    WARNING
}

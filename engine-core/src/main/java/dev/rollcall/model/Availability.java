package dev.rollcall.model;

/**
 * The deliverability of a channel, independent of consent. The constants are in falling order; a file may only lower
 * it.
 */
public enum Availability {
    /** Messages arrive. */
    AVAILABLE,
    /** Messages have not arrived lately. */
    TEMPORARY,
    /** The address does not exist. */
    DEAD;

    /** Returns the worse of this availability and {@code other}. */
    public Availability lower(Availability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

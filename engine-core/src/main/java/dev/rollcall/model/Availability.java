package dev.rollcall.model;

/** Whether mail or messages arrive: deliverability, kept apart from consent. In falling order; a file may only lower it. */
public enum Availability {
    AVAILABLE,
    TEMPORARY,
    DEAD;

    /** The worse of the two. */
    public Availability lower(Availability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package dev.rollcall.model;

/** Why a {@link Suppression} is there, and so what it does (rulings ). */
public enum SuppressionOrigin {
    /** Put there for every account, such as a direct complaint or a spam trap: refuses every row that gives the address, for good. */
    GLOBAL_REGISTRY,
    /** Put there by the host: refuses every row that gives the address. */
    REGISTRY,
    /** An opt-out that outlived its contact: refuses no row, but whoever takes the address starts with it. */
    OPT_OUT,
    /**
     * Its contact was asked for a confirmation and had not answered when it gave up the address: refuses no row, but whoever takes the
     * address starts PENDING and is asked anew. No opt-out, and weaker than any.
     */
    WAITING;

    /** Whether it refuses no row: whoever takes the address starts with it. */
    public boolean isTakenOver() {
        return this == OPT_OUT || this == WAITING;
    }
}

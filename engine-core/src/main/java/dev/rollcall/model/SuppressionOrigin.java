package dev.rollcall.model;

/** The reason for a {@link Suppression}, which determines its effect (rulings ). */
public enum SuppressionOrigin {
    /**
     * An entry for every account, such as a direct complaint or a spam trap. It refuses every row with the address, for
     * good.
     */
    GLOBAL_REGISTRY,
    /** An entry of the host's. It refuses every row with the address. */
    REGISTRY,
    /**
     * An opt-out that outlived its contact. It refuses no row; the next owner of the address starts with its status.
     */
    OPT_OUT,
    /**
     * A request for consent without an answer when its contact lost the address. It refuses no row; the next owner of
     * the address starts as PENDING and is asked again. It is not an opt-out, and weaker than any.
     */
    WAITING;

    /** Reports whether it refuses no row, and the next owner of the address starts with its status. */
    public boolean passesToNextOwner() {
        return this == OPT_OUT || this == WAITING;
    }
}

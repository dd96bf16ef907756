package dev.rollcall.model;

/** Why a {@link Suppression} is there, and so what it does (rulings ). */
public enum SuppressionOrigin {
    /** Put there for every account, such as a direct complaint or a spam trap: refuses every row that gives the address, for good. */
    GLOBAL_REGISTRY,
    /** Put there by the host: refuses every row that gives the address. */
    REGISTRY,
    /** An opt-out that outlived its contact: refuses no row, but whoever takes the address starts with it. */
    OPT_OUT
}

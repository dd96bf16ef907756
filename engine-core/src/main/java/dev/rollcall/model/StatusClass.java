package dev.rollcall.model;

/** The meaning of a {@link Status} for consent (ruling R-1). */
public enum StatusClass {
    /** The person may be mailed, or may be switched on again without asking. */
    OPEN,
    /** The person was asked and has not answered. */
    WAITING,
    /** The person opted out or is locked. Only a grant opens it. */
    CLOSED,
    /** The contact is not a member of the list, and may become one again. Only memberships have this class. */
    EXCLUDED
}

package dev.rollcall.model;

/** What a {@link Status} means for consent (ruling R-1). */
public enum StatusClass {
    /** May be mailed, or may be switched back on without asking. */
    OPEN,
    /** Asked, has not answered. */
    WAITING,
    /** Opted out or locked. Only a grant leads back. */
    CLOSED,
    /** No member of the list, and may become one again. Only memberships have it. */
    EXCLUDED
}

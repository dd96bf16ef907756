package dev.rollcall.model;

/** The consent status of a channel or of a list membership. The CLOSED statuses are in rising strength. */
public enum Status {
    /** An OPEN status, used for new contacts. */
    NEW(StatusClass.OPEN),
    /** An OPEN status: the contact may be mailed. */
    ACTIVE(StatusClass.OPEN),
    /** An OPEN status: switched off, and may be switched on again without the person's consent. */
    INACTIVE(StatusClass.OPEN),
    /** A WAITING status: asked for consent, without an answer yet. */
    PENDING(StatusClass.WAITING),
    /** A WAITING status. A suppression stores it as PENDING. */
    FORWARDED(StatusClass.WAITING),
    /** A CLOSED status, the weakest: the person has opted out. */
    UNSUBSCRIBED(StatusClass.CLOSED),
    /** A CLOSED status: the address is locked. */
    SUPPRESSED(StatusClass.CLOSED),
    /** A CLOSED status, the strongest: the person has complained. No grant opens it. */
    COMPLAINED(StatusClass.CLOSED),
    /** A status of memberships only: not a member of the list, and may become one again. */
    EXCLUDED(StatusClass.EXCLUDED);

    private final StatusClass statusClass;

    Status(StatusClass statusClass) {
        this.statusClass = statusClass;
    }

    /** Returns the meaning of the status for consent. */
    public StatusClass statusClass() {
        return statusClass;
    }

    /** Reports whether the status is CLOSED. */
    public boolean isClosed() {
        return statusClass == StatusClass.CLOSED;
    }
}

package dev.rollcall.model;

/** The consent status of a channel or of a list membership. The CLOSED ones stand in rising strength. EXCLUDED is for memberships. */
public enum Status {
    NEW(StatusClass.OPEN),
    ACTIVE(StatusClass.OPEN),
    INACTIVE(StatusClass.OPEN),
    PENDING(StatusClass.WAITING),
    FORWARDED(StatusClass.WAITING),
    UNSUBSCRIBED(StatusClass.CLOSED),
    SUPPRESSED(StatusClass.CLOSED),
    COMPLAINED(StatusClass.CLOSED),
    EXCLUDED(StatusClass.EXCLUDED);

    private final StatusClass statusClass;

    Status(StatusClass statusClass) {
        this.statusClass = statusClass;
    }

    public StatusClass statusClass() {
        return statusClass;
    }

    public boolean isClosed() {
        return statusClass == StatusClass.CLOSED;
    }
}

package dev.rollcall.store;

/** Somebody else changed the same contact, took the identifier or the name first. Rolling back and doing it again helps. */
public final class LostRaceException extends StoreException {
    private static final long serialVersionUID = 1L;

    public LostRaceException(String message) {
        super(message);
    }
}

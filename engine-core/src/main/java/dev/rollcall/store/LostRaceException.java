package dev.rollcall.store;

/**
 * Thrown if a concurrent transaction has changed the same contact, or owns the identifier or the name. A rollback
 * and a new attempt help.
 */
public final class LostRaceException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the reason, without stored values
     */
    public LostRaceException(String message) {
        super(message);
    }
}

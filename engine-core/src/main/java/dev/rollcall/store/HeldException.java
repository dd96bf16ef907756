package dev.rollcall.store;

/**
 * Thrown if an ATOMIC transaction holds data that this transaction needs. A CHUNK transaction has waited for its end
 * before, so a new attempt helps. An EDIT has not waited: it is possible after the end of the atomic import.
 */
public final class HeldException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the reason, without stored values
     */
    public HeldException(String message) {
        super(message);
    }
}

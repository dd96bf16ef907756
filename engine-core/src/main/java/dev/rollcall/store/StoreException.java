package dev.rollcall.store;

/** Thrown if a store cannot perform an operation. The message says why and holds no stored values. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the reason, without stored values
     */
    public StoreException(String message) {
        super(message);
    }
}

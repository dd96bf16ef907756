package dev.rollcall.store;

/** A store cannot do what it was asked for. The message says why and holds no stored values. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }
}

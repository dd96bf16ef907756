package dev.rollcall.store;

/**
 * What a transaction needs is held by an ATOMIC one. A CHUNK transaction has waited for the end of that one before this is thrown, so doing
 * it again helps. An EDIT has not waited: it can be done when the import that is kept as a whole has ended.
 */
public final class HeldException extends StoreException {
    private static final long serialVersionUID = 1L;

    public HeldException(String message) {
        super(message);
    }
}

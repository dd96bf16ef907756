package dev.rollcall.job;

/**
 * The refusal of a source that exceeds a limit of its request. Nothing is imported. The message says what was found and
 * which option allows it, and contains no cell values.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for people. */
    public RefusedException(String message) {
        super(message);
    }
}

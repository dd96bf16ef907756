package dev.rollcall.job;

/**
 * What a source holds is more than its request allows, so that nothing of it is imported. The message says what was found, and which
 * option allows it; it holds no cells.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}

package dev.rollcall.mapping;

/** The columns of a source cannot be mapped as asked. The message says what to do. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }
}

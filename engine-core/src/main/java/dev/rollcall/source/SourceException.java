package dev.rollcall.source;

/** A source as a whole cannot be read, or not to its end. The message says what to do and holds no cell values. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is the matter with it. */
    public enum Kind {
        /** It is not there, or is not a file. */
        MISSING,
        /** It holds no table that can be read: empty, binary, no usable header. */
        INVALID_FORMAT,
        /** It breaks a limit of the reader. */
        LIMIT,
        /** It was not the same the second time. */
        CHANGED,
        /** It does not give rows as {@link RowCursor} promises them. */
        BROKEN
    }

    private final Kind kind;

    public SourceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

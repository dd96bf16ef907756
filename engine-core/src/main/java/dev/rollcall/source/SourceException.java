package dev.rollcall.source;

/** Thrown if a source cannot be read, or not to its end. The message says what to do and holds no cell values. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kind of problem. */
    public enum Kind {
        /** The source does not exist or is not a file. */
        MISSING,
        /** The source holds no table that can be read: it is empty, binary, or has no usable header. */
        INVALID_FORMAT,
        /** The source exceeds a limit of the reader. */
        LIMIT,
        /** The source changed between two passes. */
        CHANGED,
        /** The source does not return rows as {@link RowCursor} requires. */
        BROKEN
    }

    /** The kind of problem. */
    private final Kind kind;

    /**
     * Creates an exception.
     *
     * @param message the problem and what to do about it, without cell values
     */
    public SourceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Returns the kind of problem. */
    public Kind kind() {
        return kind;
    }
}

package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import dev.rollcall.source.SourceException;

/** The bytes of a source, which can be read any number of times. Immutable and thread-safe. */
public interface ByteOrigin {
    /**
     * Opens the bytes at their beginning.
     *
     * @return a stream for the caller to close
     * @throws SourceException if there are no bytes to read; the message says what to do
     * @throws IOException if reading fails
     */
    InputStream open() throws IOException;

    /** Returns the name of the origin for people, as it was given. */
    String description();

    /** Returns the number of bytes; empty if it is not known. */
    OptionalLong size();
}

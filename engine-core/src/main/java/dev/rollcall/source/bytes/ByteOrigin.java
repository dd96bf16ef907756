package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import dev.rollcall.source.SourceException;

/** The bytes that a source is made of, which can be read again and again. Immutable and thread-safe. */
public interface ByteOrigin {
    /**
     * Opens the bytes at their beginning.
     *
     * @return a stream for the caller to close
     * @throws SourceException if there are none to read; the message says what to do
     * @throws IOException if reading fails
     */
    InputStream open() throws IOException;

    /** The name of the origin for people, as it was given. */
    String description();

    /** The number of bytes, if it is known. */
    OptionalLong size();
}

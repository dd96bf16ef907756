package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.OptionalLong;

import dev.rollcall.source.SourceException;

/** The bytes of a source, which can be read any number of times. Thread-safe. */
public interface ByteOrigin {
    /** Returns the bytes of a file. The file is first accessed when it is opened. */
    static ByteOrigin ofFile(Path file) {
        return new FileBytes(file);
    }

    /** Returns the bytes of an array, which must not change afterwards. */
    static ByteOrigin ofBytes(byte[] bytes) {
        return new MemoryBytes(bytes);
    }

    /**
     * Returns the bytes of a stream that can be read once. They are kept while they are read, in memory or in a
     * temporary file that only its owner may read, until {@link #release}. The stream is closed at its end, or then.
     */
    static ByteOrigin ofStream(InputStream stream) {
        return new StreamBytes(stream);
    }

    /**
     * Returns the text of a reader that can be read once, as bytes that name their own charset. It is kept and closed
     * as {@link #ofStream} does it.
     */
    static ByteOrigin ofReader(Reader reader) {
        return new StreamBytes(new ReaderStream(reader));
    }

    /**
     * Opens the bytes at their beginning.
     *
     * @return a stream for the caller to close
     * @throws SourceException if there are no bytes to read, or they have been released; the message says what to do
     * @throws IOException if reading fails
     */
    InputStream open() throws IOException;

    /** Returns the name of the origin for people, as it was given. */
    String description();

    /** Returns the number of bytes; empty if it is not known. */
    OptionalLong size();

    /**
     * Returns the content of these bytes if they are a gzip file, or a zip file with one file in it, and otherwise the
     * bytes as they are. Sources do this themselves, with {@link InflationLimits#DEFAULT}.
     *
     * @param limits the limits of what the bytes may inflate to; more is a {@link SourceException} while reading
     */
    default ByteOrigin inflated(InflationLimits limits) {
        return new InflatedBytes(this, limits);
    }

    /** Releases what is kept of bytes that can be read once, which cannot be opened afterwards. Default: nothing. */
    default void release() {}
}

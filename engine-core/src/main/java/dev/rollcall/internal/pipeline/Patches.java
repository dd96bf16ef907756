package dev.rollcall.internal.pipeline;

import java.io.IOException;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.source.SourceException;
import org.jspecify.annotations.Nullable;

/** The sequence of patches of a pass, in the order in which they are applied. Used by one thread. */
public interface Patches extends AutoCloseable {
    /**
     * Returns the next patch, or null after the last one.
     *
     * @throws SourceException if the source is not the one that was surveyed
     */
    @Nullable
    Patch next() throws IOException;

    /**
     * Returns the number of bytes of the source that have been read, or would have been for as many rows in file order.
     */
    long bytesRead();

    @Override
    void close() throws IOException;
}

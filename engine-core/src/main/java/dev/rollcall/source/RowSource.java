package dev.rollcall.source;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * A source of rows. It is a description, not a resource: it can be opened any number of times, and every cursor returns
 * the same rows. An import opens it at least twice: to survey it, and to apply it. Implementations are immutable and
 * thread-safe. {@link RowCursor} describes how a source that waits should react to an interrupt.
 */
public interface RowSource {
    /**
     * Starts a pass over the rows.
     *
     * @return a cursor for the caller to close
     * @throws SourceException if the source is missing or holds no rows that can be read
     * @throws IOException if reading fails
     */
    RowCursor open() throws IOException;

    /** Returns the name of the source for reports and the journal: a path or a word. It holds no cell values. */
    String description();

    /** Returns the size in bytes; empty if it is not known without reading the source. */
    OptionalLong sizeInBytes();

    /**
     * Releases what the source keeps besides its cursors: the copy of something that can be read once. The engine calls
     * it when an import of the source has ended, however it ended. A source that has kept nothing can be opened again.
     * Default: does nothing. It must not throw: an exception would hide how the import ended.
     */
    default void release() {}

    /**
     * Returns the same source under a name for people, such as that of an uploaded file, which {@link #description}
     * returns. Control characters in it become spaces.
     *
     * @param name the name, 1 to 255 characters, without cell values
     * @throws IllegalArgumentException if the name is blank or too long
     */
    default RowSource named(String name) {
        return new NamedSource(this, name);
    }
}

package dev.rollcall.internal.dedupe;

import org.jspecify.annotations.Nullable;

/** Which rows of a source repeat another one. Read beside the source: asked once for each row, in order. */
public interface DuplicateRows extends AutoCloseable {
    /** The number of the row that counts instead of {@code row}, or null if {@code row} counts itself. */
    @Nullable
    Long winnerOf(long row);

    /** How many rows repeat another one. */
    long count();

    @Override
    void close();

    /** No row repeats another one. */
    static DuplicateRows none() {
        return new DuplicateRows() {
            @Override
            public @Nullable Long winnerOf(long row) {
                return null;
            }

            @Override
            public long count() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }
}

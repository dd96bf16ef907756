package dev.rollcall.internal.dedupe;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a source that repeat another row. Read along with the source: queried once for each row, in file order.
 */
public interface DuplicateRows extends AutoCloseable {
    /** Returns the number of the row that counts instead of {@code row}, or null if {@code row} itself counts. */
    @Nullable
    Long winnerOf(long row);

    /** Returns the number of rows that repeat another one. */
    long count();

    @Override
    void close();

    /** Returns an answer in which no row repeats another one. */
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

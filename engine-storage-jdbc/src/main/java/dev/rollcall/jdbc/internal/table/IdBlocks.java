package dev.rollcall.jdbc.internal.table;

import java.util.Optional;
import java.util.stream.LongStream;

import org.jdbi.v3.core.Handle;

/**
 * Gives ids. They come in blocks from a sequence that counts blocks, so most are given without asking the database, which is for whoever
 * has the turn to change it. Thread-safe.
 */
public final class IdBlocks {
    static final int BLOCK = 10_000;

    private long next;
    private long end;

    /** Rising ids that were never given before, if the last block has so many. */
    public synchronized Optional<long[]> tryTake(int count) {
        return end - next < count
                ? Optional.empty()
                : Optional.of(LongStream.range(next, next += count).toArray());
    }

    /** Rising ids that were never given before. */
    public synchronized long[] take(Handle handle, int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = take(handle);
        }
        return ids;
    }

    public synchronized long take(Handle handle) {
        if (next == end) {
            long block = handle.select("SELECT NEXT VALUE FOR rollcall_id_block")
                    .mapTo(Long.class)
                    .one();
            next = (block - 1) * BLOCK + 1;
            end = next + BLOCK;
        }
        return next++;
    }
}

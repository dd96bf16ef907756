package dev.rollcall.jdbc.internal.table;

import java.util.Optional;
import java.util.stream.LongStream;

import org.jdbi.v3.core.Handle;

/**
 * A supplier of ids. It reserves them in blocks from a sequence that counts blocks, so most need no query; a query
 * needs the write lock. Thread-safe.
 */
public final class IdBlocks {
    static final int BLOCK = 10_000;

    private long next;
    private long end;

    /** Returns rising new ids, if the current block has enough of them. */
    public synchronized Optional<long[]> tryTake(int count) {
        return end - next < count
                ? Optional.empty()
                : Optional.of(LongStream.range(next, next += count).toArray());
    }

    /** Returns rising new ids. */
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

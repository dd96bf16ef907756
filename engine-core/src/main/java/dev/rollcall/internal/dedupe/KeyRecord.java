package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Bytes;

/**
 * The format of a row number with its key's fingerprint, in 16 bytes: {@code high} is 64 bits of the fingerprint,
 * {@code tail} is 24 more and the row number. The upper bits of {@code high} choose the partition, those behind them
 * the slice, the lowest the slot of a table.
 */
final class KeyRecord {
    static final int BYTES = 2 * Long.BYTES;
    static final int PARTITION_BITS = 8;
    static final long MAX_ROW = (1L << 40) - 1;

    private static final int ROW_BITS = 40;

    private KeyRecord() {}

    /**
     * Returns the tail of a record.
     *
     * @param row 1 to {@link #MAX_ROW}
     */
    static long tail(long low, long row) {
        if (row < 1 || row > MAX_ROW) {
            throw new IllegalArgumentException("no row of a source that can be searched: " + row);
        }
        return (low << ROW_BITS) | row;
    }

    static long row(long tail) {
        return tail & MAX_ROW;
    }

    /** Reports whether two tails belong to one fingerprint. */
    static boolean isSame(long tail, long other) {
        return (tail ^ other) >>> ROW_BITS == 0;
    }

    static int partition(long high) {
        return (int) (high >>> (Long.SIZE - PARTITION_BITS));
    }

    /** Returns the slice of a key, one of {@code slices}; the keys of a partition are spread evenly over them. */
    static int slice(long high, int slices) {
        return (int) ((((high << PARTITION_BITS) >>> Integer.SIZE) * slices) >>> Integer.SIZE);
    }

    /**
     * Returns the size in bytes of the record at {@code at} with its whole key, which follows as its length and its
     * bytes.
     */
    static int wholeBytes(byte[] records, int at) {
        return BYTES + Integer.BYTES + Bytes.getInt(records, at + BYTES);
    }
}

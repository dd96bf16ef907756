package dev.rollcall.internal.order;

/**
 * A Bloom filter of fingerprints. It contains every one that was added, and may report another one as contained; how
 * often depends on its size. Not thread-safe.
 */
final class BitFilter {
    private static final int PROBES = 4;
    private static final int LEAST_BYTES = 1 << 10;

    private final long[] bits;

    /**
     * Creates an empty filter.
     *
     * @param bytes the memory to use; sixteen bits for each fingerprint are plenty
     */
    BitFilter(long bytes) {
        bits = new long[(int) Math.min(Math.max(bytes, LEAST_BYTES) / Long.BYTES, Integer.MAX_VALUE / 2)];
    }

    /**
     * Adds a fingerprint.
     *
     * @param low bits that do not follow from {@code high} alone
     */
    void add(long high, long low) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(high, low, probe);
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /** Reports whether a fingerprint may have been added; false only for one that was not. */
    boolean mayContain(long high, long low) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(high, low, probe);
            if ((bits[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long high, long low, int probe) {
        return Long.remainderUnsigned(high + probe * low, (long) bits.length * Long.SIZE);
    }
}

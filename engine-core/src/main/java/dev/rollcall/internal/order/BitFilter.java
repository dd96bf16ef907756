package dev.rollcall.internal.order;

/**
 * Fingerprints in a few bits each. Knows every one that was added, and may take another one for one of them; how often depends on how
 * many bits there are. Not thread-safe.
 */
final class BitFilter {
    private static final int PROBES = 4;
    private static final int LEAST_BYTES = 1 << 10;

    private final long[] bits;

    /** @param bytes memory to use; sixteen bits for each fingerprint are plenty */
    BitFilter(long bytes) {
        bits = new long[(int) Math.min(Math.max(bytes, LEAST_BYTES) / Long.BYTES, Integer.MAX_VALUE / 2)];
    }

    /** @param low not told by {@code high} alone */
    void add(long high, long low) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(high, low, probe);
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /** False only for a fingerprint that was never added. */
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

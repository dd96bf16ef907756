package dev.rollcall.bench.workload;

/**
 * Scrambled bits: the finaliser of SplitMix64, a bijection in which every input bit changes half of the output bits.
 */
final class Mixing {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    static long mix(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** One of many independent values that belong to {@code value}. */
    static long mix(long value, long stream) {
        return mix(mix(value + GOLDEN_GAMMA) + GOLDEN_GAMMA * stream);
    }

    /** A number from 0 to {@code bound} - 1 for scrambled bits. The bias is far below what a workload shows. */
    static long below(long bound, long bits) {
        return Long.remainderUnsigned(bits, bound);
    }
}

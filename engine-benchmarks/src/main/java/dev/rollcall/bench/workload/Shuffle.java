package dev.rollcall.bench.workload;

/**
 * A shuffled order of the numbers from 0 to size - 1 that needs no memory: a bijection on the next power of two,
 * applied again until it lands inside (cycle walking). Immutable.
 */
final class Shuffle {
    private static final int ROUNDS = 3;

    private final long size;
    private final long seed;
    private final int halfBits;
    private final long mask;

    Shuffle(long size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("nothing to shuffle: size " + size);
        }
        this.size = size;
        this.seed = seed;
        int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        this.halfBits = (bits + 1) / 2;
        this.mask = (1L << bits) - 1;
    }

    /** Returns the number at {@code position}. Different positions hold different numbers. */
    long at(long position) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("place " + position + " of " + size);
        }
        long number = position;
        do {
            number = step(number);
        } while (number >= size);
        return number;
    }

    /** Each operation can be undone inside the mask, so the whole is a bijection. */
    private long step(long number) {
        long bits = number;
        for (int round = 0; round < ROUNDS; round++) {
            long key = Mixing.mix(seed, round);
            bits = (bits + key) & mask;
            bits = (bits * (key | 1)) & mask;
            bits ^= bits >>> halfBits;
        }
        return bits;
    }
}

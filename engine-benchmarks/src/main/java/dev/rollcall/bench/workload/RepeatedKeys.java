package dev.rollcall.bench.workload;

/**
 * Keys of rows of which a tenth repeat an earlier one. Row and key are pure functions of the number of the row, so that
 * repetitions are known without storing keys. Rows count from 1.
 */
public final class RepeatedKeys {
    private static final int PERCENT_REPEATED = 10;
    private static final long KEYS = 1;
    private static final long REPEATS = 2;
    private static final String DOMAIN = "@post.example.org";
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final long keySeed;
    private final long repeatSeed;
    private final char[] key = new char[Long.SIZE / 4 + DOMAIN.length()];

    public RepeatedKeys(long seed) {
        keySeed = Mixing.mix(seed, KEYS);
        repeatSeed = Mixing.mix(seed, REPEATS);
        DOMAIN.getChars(0, DOMAIN.length(), key, Long.SIZE / 4);
    }

    /** Returns the first row with the key of {@code row}: {@code row} itself, or the one that it repeats. */
    public long first(long row) {
        long first = row;
        while (first > 1) {
            long draw = Mixing.mix(repeatSeed + first);
            if (Mixing.below(100, draw) >= PERCENT_REPEATED) {
                return first;
            }
            first = 1 + Mixing.below(first - 1, Mixing.mix(draw));
        }
        return first;
    }

    /** An address of 33 characters. Mixing is a bijection, so no two first rows share one. */
    public String key(long row) {
        long bits = Mixing.mix(keySeed + first(row));
        for (int i = 0; i < Long.SIZE / 4; i++) {
            key[i] = DIGITS[(int) (bits >>> (4 * i)) & 15];
        }
        return new String(key);
    }
}

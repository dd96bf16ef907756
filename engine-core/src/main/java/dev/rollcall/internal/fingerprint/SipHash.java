package dev.rollcall.internal.fingerprint;

/**
 * The hash function SipHash-1-3 with 128 bits of output (Aumasson and Bernstein). Without the key, its values look
 * random. Not thread-safe.
 */
final class SipHash {
    static final int KEY_BYTES = 16;

    private final long key0;
    private final long key1;
    private long first;
    private long second;

    SipHash(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        key0 = Bytes.getLong(key, 0);
        key1 = Bytes.getLong(key, Long.BYTES);
    }

    /** Hashes the eight bytes of {@code head} followed by those of {@code text}. */
    void take(long head, byte[] text) {
        State state = new State(key0, key1);
        state.compress(head);
        int at = 0;
        for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
            state.compress(Bytes.getLong(text, at));
        }
        state.compress(rest(text, at) | ((long) (Long.BYTES + text.length) << 56));
        state.v2 ^= 0xee;
        state.finish();
        first = state.sum();
        state.v1 ^= 0xdd;
        state.finish();
        second = state.sum();
    }

    /** Returns the last bytes, fewer than eight, as a number. */
    private static long rest(byte[] text, int from) {
        int count = text.length - from;
        if (from > 0) {
            // without a loop: reads eight bytes, and shifts out those that are hashed already
            return Bytes.getLong(text, text.length - Long.BYTES) >>> 1 >>> (Long.SIZE - 1 - Byte.SIZE * count);
        }
        long rest = 0;
        for (int i = 0; i < count; i++) {
            rest |= (text[i] & 0xffL) << (Byte.SIZE * i);
        }
        return rest;
    }

    /** Returns the first eight bytes of the hash. */
    long first() {
        return first;
    }

    /** Returns the last eight bytes of the hash. */
    long second() {
        return second;
    }

    /**
     * The state of one hash. It is a local object, so that it stays in registers; in fields of the hash, each round
     * would wait for memory.
     */
    private static final class State {
        long v0;
        long v1;
        long v2;
        long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void compress(long word) {
            v3 ^= word;
            round();
            v0 ^= word;
        }

        void finish() {
            round();
            round();
            round();
        }

        long sum() {
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}

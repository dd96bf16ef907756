package dev.rollcall.internal.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import dev.rollcall.model.Identifier;

/**
 * 128-bit keyed fingerprints of row keys. At 100 million keys two different ones meet with a chance of 1e-23, and nobody who does
 * not know the seed can make them meet. Not thread-safe.
 */
final class Fingerprinter {
    /** Bytes of a seed. */
    static final int SEED_BYTES = 16;

    private final byte[] seed;
    private final MessageDigest digest;
    private long high;
    private long low;

    Fingerprinter(byte[] seed) {
        this.seed = seed.clone();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Takes the fingerprint of {@code key}, to be read from {@link #high()} and {@link #low()}. */
    void take(Identifier key) {
        digest.update(seed);
        digest.update(key.kind().name().getBytes(StandardCharsets.US_ASCII));
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(key.key().getBytes(StandardCharsets.UTF_8)));
        high = hash.getLong();
        low = hash.getLong();
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }
}

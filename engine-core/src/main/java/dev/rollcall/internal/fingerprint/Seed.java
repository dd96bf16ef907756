package dev.rollcall.internal.fingerprint;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The secret key of an import's fingerprints. It belongs in the import's checkpoint and nowhere else: with it, keys can
 * be made up that the search confuses. Immutable.
 */
public final class Seed {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a random seed that nobody can guess. */
    public static Seed random() {
        byte[] bytes = new byte[SipHash.KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new Seed(bytes);
    }

    /**
     * Returns the seed that {@link #toHex()} has written.
     *
     * @throws IllegalArgumentException if {@code hex} is not a seed; the message does not quote it
     */
    public static Seed ofHex(String hex) {
        if (!hex.matches("[0-9a-f]{" + 2 * SipHash.KEY_BYTES + "}")) {
            throw new IllegalArgumentException("a seed is written as " + 2 * SipHash.KEY_BYTES + " hexadecimal digits");
        }
        return new Seed(HexFormat.of().parseHex(hex));
    }

    /** Returns the seed as hexadecimal digits, for the checkpoint. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    SipHash hash() {
        return new SipHash(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seed seed && Arrays.equals(bytes, seed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "Seed[secret]";
    }
}

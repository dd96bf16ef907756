package dev.rollcall.internal.fingerprint;

import java.nio.charset.StandardCharsets;

import dev.rollcall.model.Identifier;

/** A calculator of keyed fingerprints of row keys, with 128 bits. Not thread-safe. */
public final class Fingerprinter {
    private final SipHash hash;
    private final long mask;
    private byte[] text = new byte[0];
    private byte kind;

    public Fingerprinter(Seed seed) {
        this(seed, -1);
    }

    /**
     * Creates a fingerprinter.
     *
     * @param mask the bits to use of each half; with few bits keys collide, as tests need it
     */
    public Fingerprinter(Seed seed, long mask) {
        this.hash = seed.hash();
        this.mask = mask;
    }

    /** Sets the key that the other methods are about. */
    @SuppressWarnings("EnumOrdinal") // tells kinds apart within one search, and nowhere else
    public void take(Identifier key) {
        text = key.key().getBytes(StandardCharsets.UTF_8);
        kind = (byte) key.kind().ordinal();
        hash.take(kind, text);
    }

    public long high() {
        return hash.first() & mask;
    }

    public long low() {
        return hash.second() & mask;
    }

    /** Returns the length of the key itself in bytes, with its kind. */
    public int keyLength() {
        return 1 + text.length;
    }

    /** Writes the key itself. */
    public void writeKey(byte[] target, int at) {
        target[at] = kind;
        System.arraycopy(text, 0, target, at + 1, text.length);
    }
}

package dev.rollcall.internal.dedupe;

import java.nio.charset.StandardCharsets;

import dev.rollcall.model.Identifier;

/** Keyed fingerprints of row keys, of 128 bits. Not thread-safe. Not final, since only a test can make two keys meet. */
class Fingerprinter {
    /** Bytes of a seed. */
    static final int SEED_BYTES = SipHash.KEY_BYTES;

    private final SipHash hash;
    private byte[] text = new byte[0];
    private byte kind;

    Fingerprinter(byte[] seed) {
        hash = new SipHash(seed);
    }

    /** Takes {@code key}, for all that is asked until the next one. */
    @SuppressWarnings("EnumOrdinal") // tells kinds apart within one search, and nowhere else
    final void take(Identifier key) {
        text = key.key().getBytes(StandardCharsets.UTF_8);
        kind = (byte) key.kind().ordinal();
        hash.take(kind, text);
    }

    long high() {
        return hash.first();
    }

    long low() {
        return hash.second();
    }

    /** How many bytes the key itself is, its kind included. */
    final int keyLength() {
        return 1 + text.length;
    }

    /** Writes the key itself. */
    final void writeKey(byte[] target, int at) {
        target[at] = kind;
        System.arraycopy(text, 0, target, at + 1, text.length);
    }
}

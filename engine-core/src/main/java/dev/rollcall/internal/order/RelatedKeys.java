package dev.rollcall.internal.order;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.model.Identifier;

/**
 * A Bloom filter of the keys that {@link SharedIdentifiers} has found. It contains all of them, and may report another
 * key as contained. Not thread-safe.
 */
public final class RelatedKeys {
    /** The factor that makes a second number of a fingerprint: 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Fingerprinter fingerprinter;
    private final BitFilter filter;
    private boolean empty = true;

    RelatedKeys(Fingerprinter fingerprinter, long bytes) {
        this.fingerprinter = fingerprinter;
        this.filter = new BitFilter(bytes);
    }

    void add(long fingerprint) {
        filter.add(fingerprint, spread(fingerprint));
        empty = false;
    }

    private static long spread(long fingerprint) {
        return Long.rotateLeft(fingerprint * SPREAD, Long.SIZE / 2);
    }

    /** Reports whether {@code key} may be one of them; false only for one that is not. */
    public boolean mayContain(Identifier key) {
        if (empty) {
            return false;
        }
        fingerprinter.take(key);
        return filter.mayContain(fingerprinter.high(), spread(fingerprinter.high()));
    }

    public boolean isEmpty() {
        return empty;
    }
}

package dev.rollcall.internal.order;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.model.Identifier;

/**
 * The keys that {@link SharedIdentifiers} has found, in a few bits each: knows them all, and may take another key for one of them. Not
 * thread-safe.
 */
public final class RelatedKeys {
    /** Makes a second number of a fingerprint: 2^64 divided by the golden ratio. */
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

    /** Whether {@code key} is one of them; false only for one that is none. */
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

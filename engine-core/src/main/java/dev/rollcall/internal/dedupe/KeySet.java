package dev.rollcall.internal.dedupe;

import dev.rollcall.model.Identifier;

/** Row keys by their fingerprints, up to a number of them. Not thread-safe. */
public final class KeySet {
    private final Fingerprinter fingerprinter;
    private final LongTable keys = new LongTable();

    KeySet(Fingerprinter fingerprinter) {
        this.fingerprinter = fingerprinter;
    }

    void add(long fingerprint) {
        keys.putIfAbsent(fingerprint, fingerprint);
    }

    int size() {
        return keys.size();
    }

    /** Whether {@code key} is one of them. */
    public boolean contains(Identifier key) {
        if (isEmpty()) {
            return false;
        }
        fingerprinter.take(key);
        return keys.contains(fingerprinter.high());
    }

    public boolean isEmpty() {
        return keys.size() == 0;
    }
}

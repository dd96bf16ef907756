package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import org.jspecify.annotations.NullMarked;

/** Lies in this package so that the benchmarks get at fingerprints without their being public. */
@NullMarked
public final class FingerprintAccess {
    private final Fingerprinter fingerprinter;

    public FingerprintAccess(Seed seed) {
        this.fingerprinter = new Fingerprinter(seed);
    }

    /** Writes both halves of a key's fingerprint to {@code target}, from {@code at} on. */
    public void take(Identifier key, long[] target, int at) {
        fingerprinter.take(key);
        target[at] = fingerprinter.high();
        target[at + 1] = fingerprinter.low();
    }
}

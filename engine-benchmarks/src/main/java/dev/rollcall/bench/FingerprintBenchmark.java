package dev.rollcall.bench;

import java.util.List;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * The computation of fingerprints from keys, with which the search for duplicates and the filters of key order begin.
 */
public class FingerprintBenchmark extends PerRowBenchmark {
    static final int ROWS = 10_000;

    private final List<@Nullable Identifier> keys = Sample.keys(ROWS);
    private final Fingerprinter fingerprinter = new Fingerprinter(Seed.random());
    private final long[] fingerprints = new long[2 * ROWS];

    /** Returns both halves of the fingerprint of each row; those of rows without a key are 0. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long[] fingerprint() {
        for (int i = 0; i < ROWS; i++) {
            Identifier key = keys.get(i);
            if (key != null) {
                fingerprinter.take(key);
                fingerprints[2 * i] = fingerprinter.high();
                fingerprints[2 * i + 1] = fingerprinter.low();
            }
        }
        return fingerprints;
    }
}

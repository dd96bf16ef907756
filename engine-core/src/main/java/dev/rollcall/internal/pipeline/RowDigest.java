package dev.rollcall.internal.pipeline;

import java.util.Optional;

import dev.rollcall.model.Identifier;

/**
 * A checksum of the keys of all rows in their order. Two passes over a source with different checksums have read
 * different rows, so the duplicates that the first has found do not apply to the second.
 */
final class RowDigest {
    private long sum = 1;

    void add(Optional<Identifier> key) {
        sum = sum * 0x9E3779B97F4A7C15L + key.map(RowDigest::hash).orElse(0);
    }

    private static int hash(Identifier key) {
        return 31 * key.key().hashCode() + key.kind().name().hashCode();
    }

    long sum() {
        return sum;
    }
}

package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.DuplicateCheck;

/**
 * A search for the rows of a source that have the same key: exact over the whole source, in bounded memory. Key records
 * are split by fingerprint into partitions; those that exceed the budget go to temporary files. Each partition is
 * resolved by itself, in slices if necessary. Used by one thread.
 */
public final class DuplicateSearch implements AutoCloseable {
    private static final int PARTITIONS = 1 << KeyRecord.PARTITION_BITS;

    private final Winner winner;
    private final boolean wholeKeys;
    private final Fingerprinter fingerprinter;
    private final Partition[] partitions = new Partition[PARTITIONS];
    private final Lanes lanes;
    /** A quarter of the budget; the partitions have half of it. */
    private final int quarter;

    /**
     * Creates an empty search.
     *
     * @param budgetBytes the most memory to use, at least 64 KiB
     */
    public DuplicateSearch(Winner winner, DuplicateCheck check, Seed seed, long budgetBytes) {
        this(winner, check, new Fingerprinter(seed), budgetBytes);
    }

    DuplicateSearch(Winner winner, DuplicateCheck check, Fingerprinter fingerprinter, long budgetBytes) {
        this.winner = winner;
        this.fingerprinter = fingerprinter;
        this.quarter = (int) Math.min(budgetBytes / 4, 1 << 29);
        this.wholeKeys = check == DuplicateCheck.WHOLE_KEYS;
        int each = 2 * quarter / PARTITIONS;
        int lane = each / 4;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions[i] = new Partition(each - lane, wholeKeys);
        }
        this.lanes = new Lanes(partitions, lane, wholeKeys);
    }

    /** Adds the key of row {@code row}; rows arrive in rising order. */
    public void add(Identifier key, long row) {
        fingerprinter.take(key);
        lanes.add(fingerprinter, row);
    }

    /** Resolves all keys added so far and ends the search. The caller closes the answer. */
    public DuplicateRows resolve() {
        lanes.flush();
        PairRuns pairs = new PairRuns(quarter);
        Resolver resolver = new Resolver(winner, wholeKeys, quarter, pairs);
        try {
            for (Partition partition : partitions) {
                resolver.resolve(partition);
                partition.close();
            }
            return pairs.rows();
        } catch (TempFileException e) {
            pairs.close();
            throw e;
        }
    }

    @Override
    public void close() {
        for (Partition partition : partitions) {
            partition.close();
        }
    }
}

package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;

import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.dedupe.Winner;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.DuplicateCheck;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Finding the rows that repeat a key: taking fingerprints, resolving them, and asking for each row. */
public class DuplicateIndexBenchmark extends PerRowBenchmark {
    static final int ROWS = 100_000;

    /**
     * With the first budget everything stays in memory; with the second, the smallest possible, nearly everything goes
     * to temporary files.
     */
    @Param({"67108864", "65536"})
    long budgetBytes = 64L << 20;

    @Param
    DuplicateCheck check = DuplicateCheck.FINGERPRINT;

    private final Seed seed = Seed.random();
    private final List<@Nullable Identifier> keys = Sample.keys(ROWS);

    /** Returns the number of rows that repeat another one. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int findDuplicates() throws IOException {
        try (DuplicateSearch search = new DuplicateSearch(Winner.FIRST, check, seed, budgetBytes)) {
            for (int row = 1; row <= ROWS; row++) {
                Identifier key = keys.get(row - 1);
                if (key != null) {
                    search.add(key, row);
                }
            }
            try (DuplicateRows duplicates = search.resolve()) {
                return count(duplicates);
            }
        }
    }

    private static int count(DuplicateRows duplicates) throws IOException {
        int count = 0;
        for (int row = 1; row <= ROWS; row++) {
            if (duplicates.winnerOf(row) != null) {
                count++;
            }
        }
        return count;
    }
}

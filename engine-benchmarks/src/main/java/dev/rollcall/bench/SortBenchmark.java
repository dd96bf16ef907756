package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;

import dev.rollcall.internal.order.KeyedRow;
import dev.rollcall.internal.order.RowSorter;
import dev.rollcall.internal.order.SortedRows;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Sorting the rows of a file by their keys: adding them, and reading them back. */
public class SortBenchmark extends PerRowBenchmark {
    static final int ROWS = 20_000;

    /**
     * With the first budget everything stays in memory; with the second, all but the last of some 20 runs goes to a
     * temporary file.
     */
    @Param({"67108864", "262144"})
    long budgetBytes = 64L << 20;

    private final List<@Nullable Identifier> keys = Sample.keys(ROWS);
    private final List<Row> rows = Sample.fileRows(ROWS);
    private final long[] numbers = new long[ROWS];

    /** Returns the numbers of the rows in their new order. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long[] sort() throws IOException {
        try (RowSorter sorter = new RowSorter(budgetBytes)) {
            for (int i = 0; i < ROWS; i++) {
                sorter.add(keys.get(i), rows.get(i));
            }
            SortedRows sorted = sorter.sorted();
            int next = 0;
            for (KeyedRow row = sorted.next(); row != null; row = sorted.next()) {
                numbers[next++] = row.row().number();
            }
            return numbers;
        }
    }
}

package dev.rollcall.bench;

import java.util.List;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.row.RowMapper;
import dev.rollcall.source.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Mapping rows to patches: reading cells for the targets of their columns, validating addresses, numbers and dates. */
public class MapBenchmark extends PerRowBenchmark {
    private final List<Row> rows = Sample.rows(0, CHUNK, 0);
    private final RowMapper mapper = Sample.mapper(1);
    private final Patch[] patches = new Patch[CHUNK];

    /** Returns the patches, so that the compiler cannot drop one. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Patch[] mapAndValidate() {
        for (int i = 0; i < patches.length; i++) {
            patches[i] = mapper.map(rows.get(i), null);
        }
        return patches;
    }
}

package dev.rollcall.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.rollcall.bench.workload.Person;
import dev.rollcall.internal.order.SortKey;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.source.Row;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * All work on a chunk: find, merge, write, record, commit. The first half of its rows are about people of the second
 * half of the chunk before, and a quarter of them has changed. Every tenth row repeats the one before it, so that there
 * is something to record.
 *
 * <p>In key order the rows are the same, but sorted: both rows of a person are in one chunk, and the store is written
 * from one end to the other.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class ChunkBenchmark extends GrowingStoreBenchmark {
    @Param({"FILE", "KEY"})
    ApplyOrder order = ApplyOrder.FILE;

    private final List<Chunk> chunks = new ArrayList<>();
    private Plan plan;
    private ApplyingSetup applying;

    @Override
    void makeChunks(FilledStore first) throws IOException {
        plan = Sample.plan(first.listId());
        List<Row> rows = Sample.rows(cells());
        List<Patch> patches = new ArrayList<>();
        for (Row row : rows) {
            patches.add(plan.mapper().map(row, row.number() % 10 == 0 ? row.number() - 1 : null));
        }
        if (order == ApplyOrder.KEY) {
            plan = ApplyingSetup.inKeyOrder(plan, rows, patches);
            patches.sort(Comparator.comparing(
                    patch -> new SortKey(patch.identifiers().key().orElse(null), patch.number())));
        }
        for (int from = 0; from < patches.size(); from += CHUNK) {
            chunks.add(new Chunk(List.copyOf(patches.subList(from, from + CHUNK)), 0));
        }
    }

    /** Returns the rows of all chunks, which are numbered as those of one import. */
    private static List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>(CHUNKS * CHUNK);
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            for (int i = 0; i < CHUNK; i++) {
                long number = (long) chunk * CHUNK / 2 + i;
                cells.add(Person.of(SEED, number, i < CHUNK / 2 ? 1 : 0).cells());
            }
        }
        return cells;
    }

    @Override
    void begin(FilledStore empty) {
        empty.store()
                .journal()
                .submitted(ImportRecord.submitted(plan.importId(), plan.stamp().at(), "people", "{}"));
        applying = new ApplyingSetup(plan, empty.store());
    }

    /** Returns the tally of all chunks in the store. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Tally apply() {
        return applying.apply(chunks.get(chunk()));
    }

    /** Returns the keys of the rows of the next chunk, for tests. */
    List<Identifier> keys() {
        return chunks.get(chunk()).patches().stream()
                .map(patch -> patch.identifiers().key().orElseThrow())
                .toList();
    }

    /** Returns the row records in the store, for tests. */
    List<RowRecord> records() {
        return filled().store().journal().rows(plan.importId(), 0, CHUNKS * CHUNK);
    }
}

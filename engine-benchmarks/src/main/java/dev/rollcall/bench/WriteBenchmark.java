package dev.rollcall.bench;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.store.Changes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Inserting a chunk of people, in one transaction. */
public class WriteBenchmark extends GrowingStoreBenchmark {
    private final List<Changes> chunks = new ArrayList<>();

    @Override
    void makeChunks(FilledStore first) {
        while (chunks.size() < CHUNKS) {
            chunks.add(first.nextInserts(CHUNK));
        }
    }

    /** Does nothing: the ids of the first store are unused in every other one too. */
    @Override
    void begin(FilledStore empty) {}

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Changes write() {
        Changes changes = chunks.get(chunk());
        filled().write(changes);
        return changes;
    }
}

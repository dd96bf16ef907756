package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreTransaction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Looking up all contacts of a chunk, complete with lists and tags. Half of them are stored. */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class FindBenchmark extends PerRowBenchmark {
    static final int STORED = 10 * CHUNK;

    @Param
    StoreLocation place = StoreLocation.MEMORY;

    private FilledStore filled;
    private IdentifierBatch keys;

    @Setup
    public void fill() throws IOException {
        filled = FilledStore.empty(place);
        for (int people = 0; people < STORED; people += CHUNK) {
            filled.write(filled.nextInserts(CHUNK));
        }
        List<Patch> chunk = Sample.patches(STORED - CHUNK / 2, CHUNK, 1, 1);
        List<Identifier> identifiers = chunk.stream()
                .flatMap(patch -> patch.identifiers().all().stream())
                .toList();
        keys = IdentifierBatch.of(identifiers);
    }

    @TearDown
    public void close() throws IOException {
        filled.close();
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Matches find() {
        try (StoreTransaction transaction = filled.store().begin(ContactStore.Mode.CHUNK)) {
            return transaction.find(keys);
        }
    }
}

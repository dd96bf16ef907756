package dev.rollcall.bench;

import java.io.IOException;

import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Inserting a chunk of people, in one transaction. Each iteration starts with an empty store, which then grows: a write costs the more
 * the bigger the store is, so only runs with the same times can be compared.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class WriteBenchmark extends PerRowBenchmark {
    @Param
    Place place = Place.MEMORY;

    private FilledStore filled;
    private Changes changes;

    @Setup(Level.Iteration)
    public void open() throws IOException {
        filled = FilledStore.empty(place);
    }

    /** Beside a write of a thousand contacts, what JMH does around a single invocation does not count. */
    @Setup(Level.Invocation)
    public void prepare() {
        changes = filled.nextInserts(CHUNK);
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        filled.close();
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Changes write() {
        filled.write(changes);
        return changes;
    }

    /** Where it writes to, to be looked at. */
    ContactStore store() {
        return filled.store();
    }
}

package dev.rollcall.bench;

import java.io.IOException;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A benchmark that writes chunks to a store. A bigger store costs more, so an empty store replaces one that has got all
 * chunks, however long an iteration lasts. The chunks are made beforehand: JMH does not time the work between
 * invocations, but counts its allocations. Only the opening of stores is left of these, some 650 bytes a row on H2.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public abstract class GrowingStoreBenchmark extends PerRowBenchmark {
    /** The number of chunks that one store gets. */
    static final int CHUNKS = 20;

    @Param
    StoreLocation place = StoreLocation.MEMORY;

    private FilledStore filled;
    private int chunk;

    /** Makes the chunks for a store like {@code first}, which has assigned no ids yet and is not used afterwards. */
    abstract void makeChunks(FilledStore first) throws IOException;

    /** Prepares an empty store for its first chunk. */
    abstract void begin(FilledStore empty);

    @Setup
    public final void open() throws IOException {
        filled = FilledStore.empty(place);
        makeChunks(filled);
        chunk = CHUNKS - 1;
    }

    /** The overhead of JMH for a single invocation is small beside a thousand contacts. */
    @Setup(Level.Invocation)
    public final void prepare() throws IOException {
        chunk++;
        if (chunk == CHUNKS) {
            filled.close();
            filled = FilledStore.empty(place);
            begin(filled);
            chunk = 0;
        }
    }

    @TearDown
    public final void close() throws IOException {
        filled.close();
    }

    /** Returns the store of the next chunk. */
    final FilledStore filled() {
        return filled;
    }

    /** Returns the index of the next chunk in its store, from 0. */
    final int chunk() {
        return chunk;
    }
}

package dev.rollcall.bench;

import java.io.IOException;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A benchmark that writes chunks to a store. It costs the more the bigger the store is, so a store takes so many chunks
 * and then gives way to an empty one, however long an iteration lasts. The chunks are made beforehand: JMH does not
 * time what happens between invocations, but counts what it allocates. Of that only the opening of stores is left, on
 * H2 some 650 bytes a row.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public abstract class GrowingStoreBenchmark extends PerRowBenchmark {
    /** How many chunks a store takes. */
    static final int CHUNKS = 20;

    @Param
    StoreLocation place = StoreLocation.MEMORY;

    private FilledStore filled;
    private int chunk;

    /** Makes the chunks, for a store like {@code first}, which has given no ids yet and is not used any more. */
    abstract void makeChunks(FilledStore first) throws IOException;

    /** Is told of each store before its first chunk. */
    abstract void begin(FilledStore empty);

    @Setup
    public final void open() throws IOException {
        filled = FilledStore.empty(place);
        makeChunks(filled);
        chunk = CHUNKS - 1;
    }

    /** Beside a thousand contacts, what JMH does around a single invocation does not count. */
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

    /** Where the next chunk goes to. */
    final FilledStore filled() {
        return filled;
    }

    /** The place of the next chunk, from 0. */
    final int chunk() {
        return chunk;
    }
}

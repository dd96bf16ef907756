package dev.rollcall.internal.pipeline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading stage hands chunks to the applying stage. Holds two: the reader waits when the other is slower, so memory does not
 * grow. What ends the reader, its last row or a failure, comes through in its place.
 */
final class Handover {
    private static final int CHUNKS_AHEAD = 2;

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(CHUNKS_AHEAD);

    private sealed interface Item {
        record Next(Chunk chunk) implements Item {}

        record End() implements Item {}

        record Failure(Throwable cause) implements Item {}
    }

    /** Waits for a place. */
    void put(Chunk chunk) throws InterruptedException {
        items.put(new Item.Next(chunk));
    }

    /** Says that there are no more chunks. */
    void end() throws InterruptedException {
        items.put(new Item.End());
    }

    /** Says why there are no more chunks. */
    void fail(Throwable cause) throws InterruptedException {
        items.put(new Item.Failure(cause));
    }

    /**
     * The next chunk, or null after the last one. Waits for it.
     *
     * @throws Exception what the reading stage failed with
     */
    @Nullable
    Chunk take() throws Exception {
        Item item = items.take();
        if (item instanceof Item.Next next) {
            return next.chunk();
        } else if (item instanceof Item.Failure failure) {
            if (failure.cause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failure.cause();
        }
        return null;
    }
}

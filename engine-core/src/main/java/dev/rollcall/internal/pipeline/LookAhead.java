package dev.rollcall.internal.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of chunks for the thread that applies them. The next chunk is prepared on a thread of its own while the
 * current one is written, except for work that must wait until that is committed; at most one is prepared, so memory
 * does not grow. A failure there is thrown when the chunk is taken. Used by one thread.
 */
final class LookAhead implements AutoCloseable {
    private final ChunkQueue queue;
    private final @Nullable Preparer preparer;
    private final ExecutorService executor;
    private @Nullable Thread thread;
    private @Nullable FutureTask<@Nullable NextChunk> next;
    private @Nullable PreparedChunk prepared;

    /** The work on a chunk that can be done before the current one is committed. */
    @FunctionalInterface
    interface Preparer {
        /**
         * Prepares a chunk.
         *
         * @param current the state after the current chunk
         * @return the prepared chunk; null if it must wait until the current one is committed
         */
        @Nullable
        PreparedChunk prepare(Chunk chunk, ImportState current);
    }

    /**
     * Creates the sequence.
     *
     * @param preparer the work to do ahead, or null for none
     */
    LookAhead(ChunkQueue queue, @Nullable Preparer preparer, ThreadFactory threads) {
        this.queue = queue;
        this.preparer = preparer;
        this.executor = Executors.newSingleThreadExecutor(work -> {
            thread = threads.newThread(work);
            return thread;
        });
    }

    /**
     * Starts to prepare the next chunk, once for each chunk that was taken.
     *
     * @param current the state after the chunk that was taken, if it is committed as it is now
     */
    void begin(ImportState current) {
        if (preparer != null && next == null) {
            next = new FutureTask<>(() -> {
                Chunk chunk = queue.take();
                if (chunk == null) {
                    return null;
                }
                prepared = preparer.prepare(chunk, current);
                return new NextChunk(chunk, prepared);
            });
            executor.execute(next);
        }
    }

    /**
     * Returns the next chunk, or null after the last one, and waits for it.
     *
     * @throws InterruptedException if the caller was interrupted
     * @throws Exception the failure of the reading stage, after all chunks before it
     */
    @Nullable
    NextChunk take() throws Exception {
        if (next == null) {
            Chunk chunk = queue.take();
            return chunk == null ? null : new NextChunk(chunk, null);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            // run here if the thread has not started it
            next.run();
            NextChunk taken = next.get();
            next = null;
            prepared = null;
            return taken;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failed.getCause();
        }
    }

    /** Ends the thread and its work. The reading must have ended, or the queue be closed. */
    @Override
    public void close() {
        executor.shutdown();
        if (thread != null) {
            ThreadJoin.join(thread, ThreadJoin.FOREVER);
        }
        if (prepared != null) {
            prepared.drop();
            prepared = null;
        }
    }
}

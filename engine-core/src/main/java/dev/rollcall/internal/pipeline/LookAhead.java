package dev.rollcall.internal.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Gives the chunks of a pass to the thread that applies them. The next one is prepared on a thread of its own while the current one is
 * written, but for what must wait until that is committed; one at most, so memory does not grow. What fails there is told when the
 * chunk is due. Used by one thread.
 */
final class LookAhead implements AutoCloseable {
    private final ChunkQueue handover;
    private final @Nullable Preparing preparing;
    private final ExecutorService executor;
    private @Nullable Thread thread;
    private @Nullable FutureTask<@Nullable NextChunk> next;
    private @Nullable NextChunk prepared;

    /** Does of a chunk what can be done before the current one is committed. */
    @FunctionalInterface
    interface Preparing {
        /**
         * Does it.
         *
         * @param current what the rows come to with the current chunk
         */
        NextChunk prepare(Chunk chunk, ImportState current);
    }

    /** @param preparing what to do ahead, or null for nothing: each chunk is taken when it is due */
    LookAhead(ChunkQueue handover, @Nullable Preparing preparing, ThreadFactory threads) {
        this.handover = handover;
        this.preparing = preparing;
        this.executor = Executors.newSingleThreadExecutor(work -> {
            thread = threads.newThread(work);
            return thread;
        });
    }

    /**
     * Begins with the next chunk, once for each chunk that was taken.
     *
     * @param current what the rows come to with the one that was taken, if it is committed as it is now
     */
    void begin(ImportState current) {
        if (preparing != null && next == null) {
            next = new FutureTask<>(() -> {
                Chunk chunk = handover.take();
                prepared = chunk == null ? null : preparing.prepare(chunk, current);
                return prepared;
            });
            executor.execute(next);
        }
    }

    /**
     * The next chunk, or null after the last one. Waits for it.
     *
     * @throws InterruptedException if the caller was interrupted
     * @throws Exception what the reading stage failed with; the chunks before come first
     */
    @Nullable
    NextChunk take() throws Exception {
        if (next == null) {
            Chunk chunk = handover.take();
            return chunk == null ? null : new NextChunk(chunk, null);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            // here, if the thread has not come to it
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

    /** Ends the thread, and what was begun on it. The reading must have ended, or the handover have been left. */
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

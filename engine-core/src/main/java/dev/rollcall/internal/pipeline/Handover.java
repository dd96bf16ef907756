package dev.rollcall.internal.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading stage hands chunks to the applying stage. Holds two: the reader waits when the other is slower, so memory does not
 * grow. The end of the reading always comes through, whatever it ended of: it needs no place, and cannot be interrupted.
 */
final class Handover {
    private static final int CHUNKS_AHEAD = 2;

    private final Queue<Chunk> chunks = new ArrayDeque<>(CHUNKS_AHEAD);
    private boolean ended;
    private @Nullable Throwable failure;

    /** Waits for a place. */
    synchronized void put(Chunk chunk) throws InterruptedException {
        while (chunks.size() == CHUNKS_AHEAD) {
            wait();
        }
        chunks.add(chunk);
        notifyAll();
    }

    /**
     * Says that there are no more chunks.
     *
     * @param cause why the reading failed, or null if it did not
     */
    synchronized void end(@Nullable Throwable cause) {
        ended = true;
        failure = cause;
        notifyAll();
    }

    /**
     * The next chunk, or null after the last one. Waits for it.
     *
     * @throws InterruptedException if the caller was interrupted
     * @throws Exception what the reading stage failed with; the chunks before come first
     */
    @Nullable
    synchronized Chunk take() throws Exception {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (chunks.isEmpty() && !ended) {
            wait();
        }
        Chunk chunk = chunks.poll();
        if (chunk != null) {
            notifyAll();
        } else if (failure instanceof Exception exception) {
            throw exception;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return chunk;
    }
}

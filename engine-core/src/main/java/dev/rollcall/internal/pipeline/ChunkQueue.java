package dev.rollcall.internal.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading stage hands chunks to the applying stage. Holds two: the reader waits when the other is slower, so memory does not
 * grow. The end of the reading always comes through, whatever it ended of: it needs no place, and cannot be interrupted. So does the end
 * of the taking: who reads is told with the next row, also where a source has swallowed an interrupt.
 */
final class ChunkQueue {
    private static final int CHUNKS_AHEAD = 2;

    private final Queue<Chunk> chunks = new ArrayDeque<>(CHUNKS_AHEAD);
    private boolean ended;
    private volatile boolean left;
    private @Nullable Throwable failure;

    /**
     * Waits for a place.
     *
     * @throws InterruptedException if the caller was interrupted, or nobody takes chunks any more
     */
    synchronized void put(Chunk chunk) throws InterruptedException {
        requireTaker();
        while (chunks.size() == CHUNKS_AHEAD) {
            wait();
            requireTaker();
        }
        chunks.add(chunk);
        notifyAll();
    }

    /** @throws InterruptedException if nobody takes chunks any more */
    void requireTaker() throws InterruptedException {
        if (left) {
            throw new InterruptedException("nobody takes what is read any more");
        }
    }

    /** Says that nobody takes chunks any more. */
    synchronized void leave() {
        left = true;
        notifyAll();
    }

    /** Whether the reading has said that there are no more chunks. */
    synchronized boolean hasEnded() {
        return ended;
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
     * @throws InterruptedException if the caller was interrupted, or nobody takes chunks any more
     * @throws Exception what the reading stage failed with; the chunks before come first
     */
    @Nullable
    synchronized Chunk take() throws Exception {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (chunks.isEmpty() && !ended && !left) {
            wait();
        }
        requireTaker();
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

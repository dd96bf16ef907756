package dev.rollcall.internal.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * The queue of chunks between the reading stage and the applying stage. It holds two: the reader waits while the other
 * is slower, so memory does not grow. The end of the reading is always transmitted, whatever its cause: it needs no
 * place in the queue, and cannot be interrupted. So is the end of the applying stage: the reader learns it with the
 * next row, even if a source has swallowed an interrupt.
 */
final class ChunkQueue {
    private static final int CHUNKS_AHEAD = 2;

    private final Queue<Chunk> chunks = new ArrayDeque<>(CHUNKS_AHEAD);
    private boolean ended;
    private volatile boolean closed;
    private @Nullable Throwable failure;

    /**
     * Adds a chunk, and waits until there is room for it.
     *
     * @throws InterruptedException if the caller was interrupted, or the queue is closed
     */
    synchronized void put(Chunk chunk) throws InterruptedException {
        requireOpen();
        while (chunks.size() == CHUNKS_AHEAD) {
            wait();
            requireOpen();
        }
        chunks.add(chunk);
        notifyAll();
    }

    /**
     * Checks that chunks are still taken.
     *
     * @throws InterruptedException if the queue is closed
     */
    void requireOpen() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("nobody takes what is read any more");
        }
    }

    /** Closes the queue: no more chunks are taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Reports whether the reading has ended. */
    synchronized boolean hasEnded() {
        return ended;
    }

    /**
     * Ends the reading: there are no more chunks.
     *
     * @param cause the failure of the reading, or null for none
     */
    synchronized void end(@Nullable Throwable cause) {
        ended = true;
        failure = cause;
        notifyAll();
    }

    /**
     * Returns the next chunk, or null after the last one, and waits for it.
     *
     * @throws InterruptedException if the caller was interrupted, or the queue is closed
     * @throws Exception the failure of the reading stage, after all chunks before it
     */
    @Nullable
    synchronized Chunk take() throws Exception {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (chunks.isEmpty() && !ended && !closed) {
            wait();
        }
        requireOpen();
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

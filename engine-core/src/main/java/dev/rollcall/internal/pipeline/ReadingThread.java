package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/** The thread that reads a pass. Used by the thread that takes its chunks. */
final class ReadingThread implements AutoCloseable {
    private final ChunkQueue queue;
    private final Duration patience;
    private final Thread thread;

    /**
     * Creates the thread.
     *
     * @param patience how long to wait at the end for a source that does not react to an interrupt
     */
    ReadingThread(ReadingStage stage, ChunkQueue queue, ThreadFactory threads, Duration patience) {
        this.queue = queue;
        this.patience = patience;
        this.thread = threads.newThread(stage);
    }

    void start() {
        thread.start();
    }

    /**
     * Ends the reading. Source and store are the caller's again after this, so the thread must have ended even if the
     * caller is interrupted meanwhile.
     *
     * @throws StillReadingException if the source does not return in time. When it does return, its rows are ignored,
     *     and the thread closes its cursor, which no other thread may do meanwhile
     */
    @Override
    public void close() {
        queue.close();
        thread.interrupt();
        if (!ThreadJoin.join(thread, patience) && !queue.hasEnded()) {
            throw new StillReadingException(patience, thread.getName());
        }
    }
}

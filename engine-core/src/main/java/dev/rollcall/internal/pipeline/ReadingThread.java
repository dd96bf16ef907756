package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/** The thread that a pass is read on. Used by the thread that takes what is read. */
final class ReadingThread implements AutoCloseable {
    private final ChunkQueue handover;
    private final Duration patience;
    private final Thread thread;

    /** @param patience how long to wait at the end for a source that does not react to an interrupt */
    ReadingThread(ReadingStage stage, ChunkQueue handover, ThreadFactory threads, Duration patience) {
        this.handover = handover;
        this.patience = patience;
        this.thread = threads.newThread(stage);
    }

    void start() {
        thread.start();
    }

    /**
     * Ends the reading. Source and store are the caller's again after this, so the thread must be gone even if the caller is interrupted
     * meanwhile.
     *
     * @throws ReadingGoesOnException if the source does not come back in time. When it does, nothing of what it gave is taken, and its
     *     thread closes its cursor, which nobody else may do meanwhile
     */
    @Override
    public void close() {
        handover.leave();
        thread.interrupt();
        if (!ThreadJoin.join(thread, patience) && !handover.hasEnded()) {
            throw new ReadingGoesOnException(patience, thread.getName());
        }
    }
}

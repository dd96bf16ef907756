package dev.rollcall.internal.pipeline;

import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.ContactStore;

/** The loop: the reading stage on a thread of its own, the applying stage on the caller's. Used once. */
public final class ImportPipeline {
    private final ApplyingStage applying;
    private final ReadingStage reading;
    private final Handover handover = new Handover();
    private final ThreadFactory threads;
    private final Listener listener;

    /** Hears of each committed chunk. */
    @FunctionalInterface
    public interface Listener {
        void committed(long rows, long bytes);
    }

    public ImportPipeline(Plan plan, ContactStore store, ThreadFactory threads, Listener listener) {
        this.applying = new ApplyingStage(plan, store);
        this.reading = new ReadingStage(plan, handover);
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Runs to the last row. When it returns or throws, the reading thread has ended.
     *
     * @throws Exception what either stage failed with; the chunks before are committed
     */
    public Tally run() throws Exception {
        Thread reader = threads.newThread(reading);
        reader.start();
        try {
            for (Chunk chunk = handover.take(); chunk != null; chunk = handover.take()) {
                applying.apply(chunk);
                listener.committed(applying.tally().rows(), chunk.bytesRead());
            }
            return applying.tally();
        } finally {
            reader.interrupt();
            joinWhateverHappens(reader);
        }
    }

    /** What is known to be committed. */
    public Tally tally() {
        return applying.tally();
    }

    /** The source is the caller's again after this, so the reader must be gone even if the caller is interrupted meanwhile. */
    private static void joinWhateverHappens(Thread reader) {
        boolean interrupted = false;
        while (true) {
            try {
                reader.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

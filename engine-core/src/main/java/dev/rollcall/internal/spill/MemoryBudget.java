package dev.rollcall.internal.spill;

/**
 * The memory that the duplicate searches of one engine share. Each takes half of what is free, and never less than a
 * minimum, so that no search has to wait for another. Thread-safe.
 */
public final class MemoryBudget {
    private static final long MOST = 64L << 20;
    private static final long LEAST = 256L << 10;

    private final long least;
    private long left;

    /**
     * Creates a budget.
     *
     * @param bytes the memory to share
     */
    public MemoryBudget(long bytes) {
        this(bytes, LEAST);
    }

    /**
     * Creates a budget with a minimum.
     *
     * @param least the minimum share of each search: so small that everything is spilled, as tests need it
     */
    public MemoryBudget(long bytes, long least) {
        this.left = bytes;
        this.least = least;
    }

    /** Returns a budget of a quarter of the heap, at most 64 MiB. */
    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Math.min(Runtime.getRuntime().maxMemory() / 4, MOST));
    }

    /** Takes a share for one search, until the share is closed. */
    public synchronized Share take() {
        Share share = new Share(Math.max(left / 2, least));
        left -= share.bytes;
        return share;
    }

    private synchronized void giveBack(long bytes) {
        left += bytes;
    }

    /** A part of the budget. */
    public final class Share implements AutoCloseable {
        private final long bytes;
        private boolean closed;

        private Share(long bytes) {
            this.bytes = bytes;
        }

        public long bytes() {
            return bytes;
        }

        /** Returns the share to the budget. Has no effect if it is closed already. */
        @Override
        public void close() {
            if (!closed) {
                closed = true;
                giveBack(bytes);
            }
        }
    }
}

package dev.rollcall.internal.optout;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.store.StoreException;

/**
 * A thread that works for an import that is kept as a whole, and calls the host's listener and source. The host may look up contacts and
 * opt people out there. Any other change could need what the import holds, which waits for the host.
 */
public final class AtomicImportThread {
    private static final ThreadLocal<Boolean> CALLING = ThreadLocal.withInitial(() -> false);

    private AtomicImportThread() {}

    /** Whether the current thread is one. */
    public static boolean isCurrent() {
        return CALLING.get();
    }

    /**
     * Throws if the current thread is one.
     *
     * @throws StoreException if it is; the message says what the host can do instead
     */
    public static void requireOther() {
        if (isCurrent()) {
            throw new StoreException(
                    "an import that is kept as a whole is running in this thread; what it calls can look up"
                            + " contacts and opt people out, but must leave other changes and imports until it has ended");
        }
    }

    /** Makes the current thread one while it does {@code work}. */
    public static <T> T during(Callable<T> work) throws Exception {
        boolean before = CALLING.get();
        CALLING.set(true);
        try {
            return work.call();
        } finally {
            CALLING.set(before);
        }
    }

    /** Returns a factory of such threads. */
    public static ThreadFactory threads(ThreadFactory threads) {
        return work -> threads.newThread(() -> {
            CALLING.set(true);
            try {
                work.run();
            } finally {
                CALLING.remove();
            }
        });
    }
}

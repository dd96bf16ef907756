package dev.rollcall.internal.optout;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.store.StoreException;

/**
 * A thread that works for an ATOMIC import and calls the host's listener and source. There the host may look up
 * contacts and opt people out. Any other change could need rows that the import has locked, while the import waits for
 * the host.
 */
public final class AtomicImportThread {
    private static final ThreadLocal<Boolean> CALLING = ThreadLocal.withInitial(() -> false);

    private AtomicImportThread() {}

    /** Reports whether the current thread works for an ATOMIC import. */
    public static boolean isCurrent() {
        return CALLING.get();
    }

    /**
     * Throws if the current thread works for an ATOMIC import.
     *
     * @throws StoreException if it does; the message says what the host can do instead
     */
    public static void requireOther() {
        if (isCurrent()) {
            throw new StoreException(
                    "an import that is kept as a whole is running in this thread; what it calls can look up"
                            + " contacts and opt people out, but must leave other changes and"
                            + " imports until it has ended");
        }
    }

    /** Runs {@code work} with the current thread marked as working for an ATOMIC import. */
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

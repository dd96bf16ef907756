package dev.rollcall.internal.pipeline;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.store.StoreException;

/**
 * The import that is kept as a whole and calls the host in this thread: its listener, or its source. The host may look up and opt out
 * there, but what it changes could be held by the import, which waits for the host.
 */
public final class CallingImport {
    private static final ThreadLocal<Boolean> CALLING = ThreadLocal.withInitial(() -> false);

    private CallingImport() {}

    /** Whether there is one. */
    public static boolean isThere() {
        return CALLING.get();
    }

    /**
     * Lets threads pass in which there is none.
     *
     * @throws StoreException if there is one: it says what the host can do instead
     */
    public static void requireNone() {
        if (isThere()) {
            throw new StoreException(
                    "an import that is kept as a whole is running in this thread; what it calls can look up"
                            + " contacts and opt people out, but must leave other changes and imports until it has ended");
        }
    }

    /** Does the work of such an import in this thread. */
    public static <T> T during(Callable<T> work) throws Exception {
        boolean before = CALLING.get();
        CALLING.set(true);
        try {
            return work.call();
        } finally {
            CALLING.set(before);
        }
    }

    /** Threads that do the work of such an import. */
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

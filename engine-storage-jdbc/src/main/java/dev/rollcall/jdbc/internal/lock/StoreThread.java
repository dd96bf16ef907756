package dev.rollcall.jdbc.internal.lock;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A thread of the store's own, which takes steps for others. H2 swallows interrupts where it waits for its own threads, and goes on as if it
 * had waited; nobody knows this thread, so nobody interrupts it. Thread-safe.
 */
final class StoreThread {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), StoreThread::thread);

    StoreThread() {
        // a store that nobody closes keeps no thread
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rollcall store");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a step there and returns when it is taken. A caller who is interrupted meanwhile stays interrupted. */
    <T> T take(Callable<T> step) throws Exception {
        FutureTask<T> task = new FutureTask<>(step);
        try {
            executor.execute(task);
        } catch (Throwable noThread) {
            // must not be taken later either
            executor.remove(task);
            throw noThread;
        }
        return uninterrupted(task);
    }

    private static <T> T uninterrupted(FutureTask<T> task) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            addCaller(cause);
            if (cause instanceof Exception exception) {
                throw exception;
            }
            throw (Error) cause;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** So that what went wrong there also shows who asked for it. */
    private static void addCaller(@Nullable Throwable failure) {
        StackTraceElement[] caller = Thread.currentThread().getStackTrace();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            each.setStackTrace(
                    Stream.of(each.getStackTrace(), caller).flatMap(Stream::of).toArray(StackTraceElement[]::new));
        }
    }
}

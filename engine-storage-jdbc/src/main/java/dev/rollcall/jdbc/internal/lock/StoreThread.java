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
 * A thread that runs steps for other threads. H2 swallows interrupts where it waits for its own threads, and continues
 * as if the wait were over. Nobody outside has a reference to this thread, so it is never interrupted. Thread-safe.
 */
final class StoreThread {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), StoreThread::thread);

    StoreThread() {
        // the thread ends when idle, since a store may never be closed
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rollcall store");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs a step in the thread and returns its result. If the caller is interrupted while it waits, it still waits,
     * and its interrupt status is restored.
     */
    <T> T call(Callable<T> step) throws Exception {
        FutureTask<T> task = new FutureTask<>(step);
        try {
            executor.execute(task);
        } catch (Throwable noThread) {
            // the step must not run later either
            executor.remove(task);
            throw noThread;
        }
        return getUninterruptibly(task);
    }

    private static <T> T getUninterruptibly(FutureTask<T> task) throws Exception {
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

    /** Appends the caller's stack trace to a failure, so that it shows both threads. */
    private static void addCaller(@Nullable Throwable failure) {
        StackTraceElement[] caller = Thread.currentThread().getStackTrace();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            each.setStackTrace(
                    Stream.of(each.getStackTrace(), caller).flatMap(Stream::of).toArray(StackTraceElement[]::new));
        }
    }
}

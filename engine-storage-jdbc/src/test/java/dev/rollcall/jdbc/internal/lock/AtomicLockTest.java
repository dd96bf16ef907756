package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The lock of ATOMIC transactions, and the wait for its release. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AtomicLockTest {
    private final AtomicLock lock = new AtomicLock(Duration.ofMillis(1));

    /** A thread that only locks, since the owner cannot wait for its own lock. */
    private final ExecutorService holder = Executors.newSingleThreadExecutor();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endTheThreads() {
        holder.shutdownNow();
        threads.shutdownNow();
    }

    @Test
    void onlyOneTransactionHoldsTheLock() throws Exception {
        lock.lock();
        Future<Boolean> next = threads.submit(() -> {
            lock.lock();
            return true;
        });

        assertThat(next.isDone()).isFalse();
        threads.submit(lock::unlock).get();

        assertThat(next.get()).isTrue();
    }

    @Test
    void theOwnerIsRefusedBecauseItWouldWaitForItself() {
        lock.lock();

        assertThatExceptionOfType(StoreException.class).isThrownBy(lock::lock).withMessageContaining("itself");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> lock.awaitUnlock(lock.unlocks()))
                .withMessageContaining("itself");
    }

    @Test
    void aHeldLockIsAwaitedWithoutALimit() throws Exception {
        holder.submit(lock::lock).get();
        long seen = lock.unlocks();
        Future<Boolean> waiting = threads.submit(() -> {
            lock.awaitUnlock(seen);
            return true;
        });

        assertThat(waiting.isDone()).isFalse();
        lock.unlock();

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void anUnknownOwnerIsAwaitedForALimitedTime() {
        lock.awaitUnlock(lock.unlocks());
    }

    @Test
    void anUnlockBeforeTheWaitIsNotMissed() throws Exception {
        holder.submit(lock::lock).get();
        long seen = lock.unlocks();
        lock.unlock();
        holder.submit(lock::lock).get();

        lock.awaitUnlock(seen);
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        holder.submit(lock::lock).get();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> lock.awaitUnlock(lock.unlocks()))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class).isThrownBy(lock::lock).withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThreadThatStopsWaitingBlocksNobody() throws Exception {
        holder.submit(lock::lock).get();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class).isThrownBy(lock::lock);
        Thread.interrupted();
        lock.unlock();

        assertThat(threads.submit(() -> {
                            lock.lock();
                            return true;
                        })
                        .get())
                .isTrue();
    }
}

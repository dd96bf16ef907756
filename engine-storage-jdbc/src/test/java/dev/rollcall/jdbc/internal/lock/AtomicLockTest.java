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

/** Who may hold a transaction of many chunks open, and how the others wait for its end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AtomicLockTest {
    private final AtomicLock turn = new AtomicLock(Duration.ofMillis(1));

    /** A thread that takes the turn, and does nothing else: who has it cannot wait for it. */
    private final ExecutorService holder = Executors.newSingleThreadExecutor();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endTheThreads() {
        holder.shutdownNow();
        threads.shutdownNow();
    }

    @Test
    void oneAtATimeHasTheTurn() throws Exception {
        turn.enter();
        Future<Boolean> next = threads.submit(() -> {
            turn.enter();
            return true;
        });

        assertThat(next.isDone()).isFalse();
        threads.submit(turn::leave).get();

        assertThat(next.get()).isTrue();
    }

    @Test
    void whoHasTheTurnIsToldThatItWouldWaitForItself() {
        turn.enter();

        assertThatExceptionOfType(StoreException.class).isThrownBy(turn::enter).withMessageContaining("itself");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> turn.awaitAnEnd(turn.ends()))
                .withMessageContaining("itself");
    }

    @Test
    void theEndOfOneThatIsOpenIsWaitedForHoweverLongItTakes() throws Exception {
        holder.submit(turn::enter).get();
        long seen = turn.ends();
        Future<Boolean> waiting = threads.submit(() -> {
            turn.awaitAnEnd(seen);
            return true;
        });

        assertThat(waiting.isDone()).isFalse();
        turn.leave();

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void somebodyOfWhomNobodyKnowsIsNotWaitedForLong() {
        turn.awaitAnEnd(turn.ends());
    }

    @Test
    void anEndThatCameBeforeTheWaitIsNotMissed() throws Exception {
        holder.submit(turn::enter).get();
        long seen = turn.ends();
        turn.leave();
        holder.submit(turn::enter).get();

        turn.awaitAnEnd(seen);
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        holder.submit(turn::enter).get();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> turn.awaitAnEnd(turn.ends()))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class).isThrownBy(turn::enter).withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoHasGivenUpWaitingKeepsNobodyWaiting() throws Exception {
        holder.submit(turn::enter).get();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(StoreException.class).isThrownBy(turn::enter);
        Thread.interrupted();
        turn.leave();

        assertThat(threads.submit(() -> {
                            turn.enter();
                            return true;
                        })
                        .get())
                .isTrue();
    }
}

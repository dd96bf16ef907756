package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The write lock of a database, and its use by one transaction. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriteLockTest {
    private final WriteLock patient = new WriteLock(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private final WriteLock impatient = new WriteLock(Duration.ofMillis(1), Duration.ofMillis(1));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    @Test
    void noTwoStepsRunAtOnce() throws Exception {
        int[] unguarded = new int[1];
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            workers.add(threads.submit(() -> {
                for (int step = 0; step < 10_000; step++) {
                    patient.withLock(() -> unguarded[0]++);
                }
                return unguarded;
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }

        assertThat(unguarded[0]).isEqualTo(40_000);
    }

    @Test
    void aFailedStepUnlocks() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> patient.withLock(() -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(threads.submit(() -> patient.withLock(() -> "next")).get()).isEqualTo("next");
    }

    @Test
    void aChunkWaitsUntilAnotherOneUnlocksFromAnyThread() throws Exception {
        patient.lockChunk();
        Future<Boolean> next = threads.submit(() -> {
            patient.lockChunk();
            return true;
        });

        assertThat(next.isDone()).isFalse();
        threads.submit(patient::unlockChunk).get();

        assertThat(next.get()).isTrue();
    }

    @Test
    void otherStepsRunWhileAChunkIsBetweenTwoChanges() throws Exception {
        patient.lockChunk();

        assertThat(threads.submit(() -> patient.withLock(() -> "journal")).get())
                .isEqualTo("journal");
    }

    @Test
    void aChunkThatWaitsTooLongHasLostTheRace() {
        impatient.lockChunk();

        assertThatExceptionOfType(LostRaceException.class).isThrownBy(impatient::lockChunk);
    }

    @Test
    void anInterruptedThreadStillWaitsAndStaysInterrupted() throws Exception {
        patient.lockChunk();
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<Boolean> next = threads.submit(() -> {
            Thread.currentThread().interrupt();
            interrupted.countDown();
            patient.lockChunk();
            return Thread.currentThread().isInterrupted();
        });
        interrupted.await();

        patient.unlockChunk();

        assertThat(next.get()).isTrue();
    }

    @Test
    void anEditThatCannotLockInTimeIsRefused() throws Exception {
        impatient.withLock(() -> {
            assertThatExceptionOfType(HeldException.class)
                    .isThrownBy(() -> impatient.withLock(impatient.editDeadline(), () -> "edit"));
            return "long";
        });
    }

    @Test
    void anEditIsRefusedIfAChunkDoesNotEndInTime() {
        impatient.lockChunk();

        assertThatExceptionOfType(HeldException.class).isThrownBy(() -> impatient.lockEdit(impatient.editDeadline()));
    }

    @Test
    void anEditWaitsForOneChunkHoweverManyAreQueued() throws Exception {
        List<String> locked = new CopyOnWriteArrayList<>();
        patient.lockChunk();
        Thread chunk = waiting(() -> {
            patient.lockChunk();
            locked.add("chunk");
            patient.unlockChunk();
        });
        Thread edit = waiting(() -> {
            patient.lockEdit(patient.editDeadline());
            locked.add("edit");
            patient.unlockEdit();
        });

        patient.unlockChunk();
        chunk.join();
        edit.join();

        assertThat(locked).containsExactly("edit", "chunk");
    }

    @Test
    void aChunkDoesNotWaitForALaterEdit() throws Exception {
        List<String> locked = new CopyOnWriteArrayList<>();
        patient.lockEdit(patient.editDeadline());
        Thread chunk = waiting(() -> {
            patient.lockChunk();
            locked.add("chunk");
            patient.unlockChunk();
        });
        Thread edit = waiting(() -> {
            patient.lockEdit(patient.editDeadline());
            locked.add("edit");
            patient.unlockEdit();
        });

        patient.unlockEdit();
        chunk.join();
        edit.join();

        assertThat(locked).containsExactly("chunk", "edit");
    }

    private static Thread waiting(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void aChunkThatStopsWaitingBlocksNobody() {
        impatient.lockChunk();
        assertThatExceptionOfType(LostRaceException.class).isThrownBy(impatient::lockChunk);

        impatient.unlockChunk();

        impatient.lockChunk();
        impatient.unlockChunk();
        impatient.lockEdit(impatient.editDeadline());
    }

    @Test
    void aTransactionWithoutChangesClosesWithoutTheLockAndUnlocks() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.lock();
            patient.withLock(() -> {
                edit.close();
                return edit;
            });
        }

        patient.lockChunk();
    }

    @Test
    void aCommittedTransactionClosesWithoutTheLock() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.change(() -> "done");
            edit.commit(() -> "committed");
            Future<?> closed = patient.withLock(() -> {
                Future<?> closing = threads.submit(() -> {
                    edit.close();
                    return edit;
                });
                closing.get();
                return closing;
            });

            assertThat(closed).isDone();
        }
    }

    @Test
    void theActionAfterACommitRunsUnderTheSameLock() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.change(() -> "done");
            List<String> steps = new CopyOnWriteArrayList<>();
            CountDownLatch locked = new CountDownLatch(1);
            Future<?> next = threads.submit(() -> {
                locked.await();
                return patient.withLock(() -> steps.add("next"));
            });

            edit.commit(() -> {
                locked.countDown();
                assertThat(handle.isInTransaction()).isFalse();
                steps.add("afterwards");
                return handle;
            });

            next.get();
            assertThat(steps).containsExactly("afterwards", "next");
        }
    }

    @Test
    void aCommitOfAnEditWithoutChangesWaitsForALimitedTime() throws Exception {
        impatient.lockChunk();
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(impatient, Mode.EDIT, handle.begin());

            assertThatExceptionOfType(HeldException.class).isThrownBy(() -> edit.commit(() -> "committed"));
            edit.close();
        }
    }

    @Test
    void aStepRunsForAnInterruptedThreadWhichStaysInterrupted() throws Exception {
        Thread.currentThread().interrupt();

        assertThat(patient.withLock(() -> Thread.currentThread().isInterrupted()))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anOutOfMemoryErrorUnlocks() throws Exception {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> patient.withLock(() -> {
                    throw new OutOfMemoryError("pretended");
                }));

        assertThat(patient.withLock(() -> "next")).isEqualTo("next");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void onlyAnAtomicTransactionUnlocksTheAtomicLock(Mode mode) throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock writeLock = new TransactionWriteLock(patient, mode, handle.begin());
            writeLock.change(() -> "done");
            writeLock.commit(() -> "committed");
            writeLock.close();
        }

        assertThat(patient.atomicLock().unlocks()).isEqualTo(mode == Mode.ATOMIC ? 1 : 0);
    }

    @Test
    void noChunkRunsBetweenAnAtomicTransactionsLookUpAndItsChange() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock atomic = new TransactionWriteLock(patient, Mode.ATOMIC, handle.begin());
            atomic.lookUp(() -> "found");
            Future<Boolean> other = threads.submit(() -> {
                patient.lockChunk();
                return true;
            });

            assertThat(other.isDone()).isFalse();
            atomic.change(() -> "changed");

            assertThat(other.get()).isTrue();
            patient.unlockChunk();
            atomic.close();
        }
    }
}

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

/** Who changes a database when. */
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
    void noTwoStepsAreTakenAtOnce() throws Exception {
        int[] unguarded = new int[1];
        List<Future<?>> takers = new ArrayList<>();
        for (int taker = 0; taker < 4; taker++) {
            takers.add(threads.submit(() -> {
                for (int step = 0; step < 10_000; step++) {
                    patient.during(() -> unguarded[0]++);
                }
                return unguarded;
            }));
        }
        for (Future<?> taker : takers) {
            taker.get();
        }

        assertThat(unguarded[0]).isEqualTo(40_000);
    }

    @Test
    void aStepThatFailsGivesTheTurnBack() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> patient.during(() -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(threads.submit(() -> patient.during(() -> "next")).get()).isEqualTo("next");
    }

    @Test
    void aChunkWaitsForTheEndOfAnotherOneWhichMayComeFromAnotherThread() throws Exception {
        patient.enterChunk();
        Future<Boolean> next = threads.submit(() -> {
            patient.enterChunk();
            return true;
        });

        assertThat(next.isDone()).isFalse();
        threads.submit(patient::leaveChunk).get();

        assertThat(next.get()).isTrue();
    }

    @Test
    void aStepOfSomebodyElseIsTakenWhileAChunkIsBetweenTwoChanges() throws Exception {
        patient.enterChunk();

        assertThat(threads.submit(() -> patient.during(() -> "journal")).get()).isEqualTo("journal");
    }

    @Test
    void whoWaitsTooLongForAChunkHasLost() {
        impatient.enterChunk();

        assertThatExceptionOfType(LostRaceException.class).isThrownBy(impatient::enterChunk);
    }

    @Test
    void whoIsInterruptedWaitsAllTheSameAndStaysInterrupted() throws Exception {
        patient.enterChunk();
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<Boolean> next = threads.submit(() -> {
            Thread.currentThread().interrupt();
            interrupted.countDown();
            patient.enterChunk();
            return Thread.currentThread().isInterrupted();
        });
        interrupted.await();

        patient.leaveChunk();

        assertThat(next.get()).isTrue();
    }

    @Test
    void theHostIsToldIfItDoesNotGetItsTurnSoon() throws Exception {
        impatient.during(() -> {
            assertThatExceptionOfType(HeldException.class)
                    .isThrownBy(() -> impatient.duringSoon(impatient.soon(), () -> "edit"));
            return "long";
        });
    }

    @Test
    void theHostIsToldIfChunksDoNotEndSoon() {
        impatient.enterChunk();

        assertThatExceptionOfType(HeldException.class).isThrownBy(() -> impatient.enterEdit(impatient.soon()));
    }

    @Test
    void theHostWaitsForOneChunkHoweverManyHaveComeBefore() throws Exception {
        List<String> entered = new CopyOnWriteArrayList<>();
        patient.enterChunk();
        Thread chunk = waiting(() -> {
            patient.enterChunk();
            entered.add("chunk");
            patient.leaveChunk();
        });
        Thread edit = waiting(() -> {
            patient.enterEdit(patient.soon());
            entered.add("edit");
            patient.leaveEdit();
        });

        patient.leaveChunk();
        chunk.join();
        edit.join();

        assertThat(entered).containsExactly("edit", "chunk");
    }

    @Test
    void aChunkWaitsForNoChangeOfTheHostsThatCameLater() throws Exception {
        List<String> entered = new CopyOnWriteArrayList<>();
        patient.enterEdit(patient.soon());
        Thread chunk = waiting(() -> {
            patient.enterChunk();
            entered.add("chunk");
            patient.leaveChunk();
        });
        Thread edit = waiting(() -> {
            patient.enterEdit(patient.soon());
            entered.add("edit");
            patient.leaveEdit();
        });

        patient.leaveEdit();
        chunk.join();
        edit.join();

        assertThat(entered).containsExactly("chunk", "edit");
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
    void whoHasGivenUpWaitingForAChunkKeepsNobodyWaiting() {
        impatient.enterChunk();
        assertThatExceptionOfType(LostRaceException.class).isThrownBy(impatient::enterChunk);

        impatient.leaveChunk();

        impatient.enterChunk();
        impatient.leaveChunk();
        impatient.enterEdit(impatient.soon());
    }

    @Test
    void whoHasChangedNothingEndsWithoutATurnAndLetsOthersIn() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.excludeOthers();
            patient.during(() -> {
                edit.close();
                return edit;
            });
        }

        patient.enterChunk();
    }

    @Test
    void whoHasCommittedEndsWithoutAnotherTurn() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.change(() -> "done");
            edit.commit(() -> "committed");
            Future<?> closed = patient.during(() -> {
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
    void whatBelongsToACommitIsDoneInTheSameTurn() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(patient, Mode.EDIT, handle.begin());
            edit.change(() -> "done");
            List<String> steps = new CopyOnWriteArrayList<>();
            CountDownLatch inTurn = new CountDownLatch(1);
            Future<?> next = threads.submit(() -> {
                inTurn.await();
                return patient.during(() -> steps.add("next"));
            });

            edit.commit(() -> {
                inTurn.countDown();
                assertThat(handle.isInTransaction()).isFalse();
                steps.add("afterwards");
                return handle;
            });

            next.get();
            assertThat(steps).containsExactly("afterwards", "next");
        }
    }

    @Test
    void aCommitOfTheHostsThatChangesNothingDoesNotWaitForLongEither() throws Exception {
        impatient.enterChunk();
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock edit = new TransactionWriteLock(impatient, Mode.EDIT, handle.begin());

            assertThatExceptionOfType(HeldException.class).isThrownBy(() -> edit.commit(() -> "committed"));
            edit.close();
        }
    }

    @Test
    void aStepIsTakenForAThreadThatIsInterruptedAndItStaysSo() throws Exception {
        Thread.currentThread().interrupt();

        assertThat(patient.during(() -> Thread.currentThread().isInterrupted())).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aMomentWithoutHeapEndsNoTurn() throws Exception {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> patient.during(() -> {
                    throw new OutOfMemoryError("pretended");
                }));

        assertThat(patient.during(() -> "next")).isEqualTo("next");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void onlyOneOfManyChunksHasAnEndThatIsWaitedFor(Mode mode) throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock turn = new TransactionWriteLock(patient, mode, handle.begin());
            turn.change(() -> "done");
            turn.commit(() -> "committed");
            turn.close();
        }

        assertThat(patient.atomic().ends()).isEqualTo(mode == Mode.ATOMIC ? 1 : 0);
    }

    @Test
    void whatManyChunksHaveLookedUpIsChangedByNobodyBeforeTheyChangeIt() throws Exception {
        try (Handle handle = Jdbi.open("jdbc:h2:mem:")) {
            TransactionWriteLock many = new TransactionWriteLock(patient, Mode.ATOMIC, handle.begin());
            many.look(() -> "found");
            Future<Boolean> other = threads.submit(() -> {
                patient.enterChunk();
                return true;
            });

            assertThat(other.isDone()).isFalse();
            many.change(() -> "changed");

            assertThat(other.get()).isTrue();
            patient.leaveChunk();
            many.close();
        }
    }
}

package dev.rollcall.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.rollcall.store.LostRaceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who changes a database in a file when. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {
    private final Turns patient = new Turns(Duration.ofMinutes(1));
    private final Turns impatient = new Turns(Duration.ofMillis(1));
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
    void theWaitForAnEndEndsWithItOrWithPatience() throws Exception {
        impatient.awaitAnEnd();

        CountDownLatch ended = new CountDownLatch(1);
        Future<?> ending = threads.submit(() -> {
            while (ended.getCount() > 0) {
                patient.ended();
            }
        });
        patient.awaitAnEnd();
        ended.countDown();
        ending.get();
    }
}

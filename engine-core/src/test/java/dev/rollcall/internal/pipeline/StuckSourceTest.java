package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.merge.MergePlan;
import dev.rollcall.internal.row.RowMapper;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Stamp;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A source whose read does not return when the import is over. The timeout only stops a test that hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StuckSourceTest {
    private static final int STUCK_AT = 5;

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Thread> closedBy = new CopyOnWriteArrayList<>();
    private final AtomicInteger passes = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void noThreadRemains() throws InterruptedException {
        released.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Eight addresses; in the second pass {@code happening} runs before the row {@link #STUCK_AT}. */
    private record Addresses(StuckSourceTest test, Runnable happening) implements RowSource {
        @Override
        public RowCursor open() {
            boolean again = test.passes.incrementAndGet() == 2;
            return new RowCursor() {
                private long number;

                @Override
                public List<String> header() {
                    return List.of("email");
                }

                @Override
                public Row next() {
                    number++;
                    if (again && number == STUCK_AT) {
                        test.stuck.countDown();
                        happening.run();
                    }
                    test.read.set((int) number);
                    return number > 8 && !again
                            ? null
                            : new Row(number, number, List.of(Cell.ofText("a" + number + "@example.org")), List.of());
                }

                @Override
                public long bytesRead() {
                    return 0;
                }

                @Override
                public void close() {
                    if (again) {
                        test.closedBy.add(Thread.currentThread());
                    }
                }
            };
        }

        @Override
        public String description() {
            return "addresses";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }
    }

    private void ignoreInterrupts() {
        while (true) {
            try {
                released.await();
                return;
            } catch (InterruptedException ignored) {
                // what is tested
            }
        }
    }

    private void swallowOneInterrupt() {
        try {
            released.await();
        } catch (InterruptedException swallowed) {
            // what is tested
        }
    }

    private Throwable run(
            Runnable happening, ChunkTransactions transactions, Duration patience, ImportPipeline.Listener listener)
            throws Exception {
        ImportOptions options = ImportOptions.builder().chunkRows(2).build();
        RowSource source = new Addresses(this, happening);
        UUID id = UUID.randomUUID();
        Instant at = store.journal().now();
        store.journal().submitted(ImportRecord.submitted(id, at, "addresses", "{}"));
        SurveySettings settings = new SurveySettings(options, store, List.of(), Seed.random(), false, 1 << 20);
        try (Survey survey = SurveyPasses.run(source, settings, (rows, bytes) -> {})) {
            Plan plan = new Plan(
                    id,
                    new Stamp(at, id.toString()),
                    survey,
                    new RowMapper(survey.mapping(), Map.of(), new TreeMap<>(), options, survey.findings()),
                    new MergePlan(options, Map.of(), Map.of()));
            ImportPipeline pipeline = new ImportPipeline(
                    plan,
                    transactions,
                    Tally.zero(),
                    null,
                    work -> {
                        Thread thread = new Thread(work, "test-reader");
                        threads.add(thread);
                        return thread;
                    },
                    patience,
                    listener);
            return catchThrowable(pipeline::run);
        }
    }

    private void awaitStuck() {
        try {
            stuck.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertReportsThatTheSourceStillReads(Throwable failure) {
        assertThat(failure.getSuppressed()).hasExactlyElementsOfTypes(StillReadingException.class);
        assertThat(StillReadingException.besides(failure))
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "the source has not come back from reading for 0 seconds, so its thread 'test-reader' goes on"
                                + " until it does, and closes it then");
    }

    @Test
    void aFailedImportDoesNotWaitForeverForItsSource() throws Exception {
        Throwable failure =
                run(this::ignoreInterrupts, ChunkTransactions.oneEach(store), Duration.ZERO, (rows, bytes) -> {
                    if (rows == 4) {
                        awaitStuck();
                        throw new IllegalStateException("enough");
                    }
                });

        assertThat(failure).hasMessage("enough");
        assertReportsThatTheSourceStillReads(failure);
        assertThat(store.scan(ContactFilter.all(), 0, 10)).hasSize(4);
        assertThat(threads).singleElement().matches(Thread::isAlive);
        assertThat(closedBy).isEmpty();
    }

    @Test
    void anInterruptedImportDoesNotWaitForeverForItsSource() throws Exception {
        Throwable failure =
                run(this::ignoreInterrupts, ChunkTransactions.oneEach(store), Duration.ZERO, (rows, bytes) -> {
                    awaitStuck();
                    Thread.currentThread().interrupt();
                });

        assertThat(failure).isInstanceOf(InterruptedException.class);
        assertReportsThatTheSourceStillReads(failure);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aSourceThatReturnsLaterIsClosedByItsThreadAndItsRowsAreDropped() throws Exception {
        run(this::ignoreInterrupts, ChunkTransactions.oneEach(store), Duration.ZERO, (rows, bytes) -> {
            awaitStuck();
            throw new IllegalStateException("enough");
        });

        released.countDown();
        threads.get(0).join();

        assertThat(closedBy).containsExactly(threads.get(0));
        assertThat(read).hasValue(STUCK_AT);
        assertThat(store.scan(ContactFilter.all(), 0, 10)).hasSize(2);
    }

    @Test
    void noRetryStartsWhileTheSourceIsStillReading() throws Exception {
        ChunkTransactions overtaken = new ChunkTransactions() {
            @Override
            public <T> T apply(Tally before, Work<T> work) {
                awaitStuck();
                throw new LostRaceException("somebody else was faster");
            }
        };

        Throwable failure = run(this::ignoreInterrupts, overtaken, Duration.ZERO, (rows, bytes) -> {});

        assertThat(failure).isExactlyInstanceOf(StoreException.class).hasMessage("somebody else was faster");
        assertReportsThatTheSourceStillReads(failure);
    }

    @Test
    void aSourceThatSwallowsTheInterruptEndsWithItsNextRow() throws Exception {
        Throwable failure =
                run(this::swallowOneInterrupt, ChunkTransactions.oneEach(store), ThreadJoin.FOREVER, (rows, bytes) -> {
                    awaitStuck();
                    throw new IllegalStateException("enough");
                });

        assertThat(failure).hasMessage("enough").hasNoSuppressedExceptions();
        assertThat(read).hasValue(STUCK_AT);
        assertThat(closedBy).containsExactly(threads.get(0));
        assertThat(threads).noneMatch(Thread::isAlive);
    }
}

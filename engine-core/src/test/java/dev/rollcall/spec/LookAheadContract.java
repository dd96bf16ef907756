package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.ProgressListener;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * In key order the next chunk, here the next row, is looked up while the current one is written, without any effect on
 * the result. The timeout only stops an import that waits for a look-up that does not come.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class LookAheadContract {
    private static final Identifier SECOND = Identifier.email("b@example.org");

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch lookedUp = new CountDownLatch(1);
    private ContactStore store;
    private ImportEngine host;
    private HookedStore hooked;

    /** A fresh store that holds nothing, and finds beside writes. */
    protected abstract ContactStore open();

    @BeforeEach
    void openTheStore() {
        store = open();
        host = ImportEngine.on(store);
        hooked = new HookedStore(store);
    }

    /** A transaction that is left open would keep a store in memory from beginning another one, or fail the close. */
    @AfterEach
    void nothingIsLeftOpen() {
        host.lists().create("nobody is in the way");
        host.close();
        assertThat(threads).hasSizeLessThanOrEqualTo(2).noneMatch(Thread::isAlive);
    }

    private static ImportOptions.Builder rowByRow() {
        return ImportOptions.builder()
                .set(RunRules.APPLY_ORDER, ApplyOrder.KEY)
                .chunkRows(1)
                .set(RunRules.KEPT_ROWS, RowRetention.ALL);
    }

    private ImportReport run(ImportOptions.Builder options, List<List<String>> rows, ProgressListener listener) {
        ImportEngine engine = ImportEngine.on(hooked.store(), work -> {
            Thread thread = new Thread(work, "test-import");
            threads.add(thread);
            return thread;
        });
        RowSource source = HostRows.of(List.of("email", "city"), rows);
        return engine.run(ImportRequest.of(source, options.build()).onProgress(listener));
    }

    private ImportReport runThree(ProgressListener listener) {
        return run(
                rowByRow(),
                List.of(
                        List.of("a@example.org", "Rome"),
                        List.of("b@example.org", "Rome"),
                        List.of("c@example.org", "Rome")),
                listener);
    }

    private ImportReport runThree() {
        return runThree(ProgressListener.silent());
    }

    private ImportException threeFail(ProgressListener listener) {
        return catchThrowableOfType(ImportException.class, () -> runThree(listener));
    }

    private ImportException threeFail() {
        return threeFail(ProgressListener.silent());
    }

    /** Lets the first row wait, before it is written, until the second one is looked up. */
    private HookedStore whenTheSecondIsLookedUp(Runnable then) {
        return hooked.after("find", 2, lookedUp::countDown).before("write", 1, () -> {
            awaitLookUp();
            then.run();
        });
    }

    private void awaitLookUp() {
        try {
            lookedUp.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void loseRace() {
        throw new LostRaceException("somebody else was faster");
    }

    private static void broken() {
        throw new StoreException("the disk is gone");
    }

    private List<Contact> contacts() {
        return store.scan(ContactFilter.all(), 0, 1_000);
    }

    private static void assertOutcomes(ImportReport report, Map<Outcome, Long> expected) {
        Map<Outcome, Long> counted = new EnumMap<>(report.outcomes());
        counted.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(expected);
    }

    private void assertAllStored(ImportReport report) {
        assertOutcomes(report, Map.of(Outcome.INSERTED, 3L));
        assertThat(contacts()).hasSize(3);
        assertThat(records(report)).containsExactly(1L, 2L, 3L);
    }

    private void assertOnlyTheFirstIsKept(ImportReport report) {
        assertOutcomes(report, Map.of(Outcome.INSERTED, 1L));
        assertThat(report.kept()).isEqualTo(Committed.UP_TO);
        assertThat(contacts()).hasSize(1);
        assertThat(records(report)).containsExactly(1L);
        assertThat(host.imports().report(report.importId())).contains(report);
    }

    private List<Long> records(ImportReport report) {
        return host.imports().rows(report.importId(), 0, 1_000).stream()
                .map(RowRecord::number)
                .toList();
    }

    @Test
    void theNextRowIsLookedUpWhileTheCurrentOneIsWritten() {
        whenTheSecondIsLookedUp(() -> {});

        assertAllStored(runThree());
        assertThat(hooked.calls("find")).isEqualTo(3);
    }

    @Test
    void progressIsReportedForEachRowAfterItsCommit() {
        List<Integer> stored = new ArrayList<>();

        runThree(progress -> stored.add(contacts().size()));

        assertThat(stored).endsWith(1, 2, 3);
    }

    @Test
    void aRowSeesTheChangesOfThePreviousRowOfItsKey() {
        List<List<String>> before = new ArrayList<>();
        List<List<String>> twice = new ArrayList<>();
        for (int person = 0; person < 100; person++) {
            String address = "p" + person + "@example.org";
            before.add(List.of(address, "Rome"));
            twice.addAll(List.of(List.of(address, "Oslo"), List.of(address, "Rome")));
        }
        run(rowByRow(), before, ProgressListener.silent());

        ImportReport report =
                run(rowByRow().set(MatchRules.DUPLICATES, Duplicates.IN_ORDER), twice, ProgressListener.silent());
        threads.clear();

        assertOutcomes(report, Map.of(Outcome.UPDATED, 200L));
        assertThat(contacts())
                .allMatch(contact ->
                        new FieldValue.Text("Rome").equals(contact.fields().get("city")));
    }

    @Test
    void aRaceLostByAPreparedRowHasNoEffect() {
        hooked.before("write", 2, LookAheadContract::loseRace);

        assertAllStored(runThree());
    }

    @Test
    void aRaceLostByAPreparedRowIsNotCountedAsATry() {
        IntStream.rangeClosed(2, 1 + LostRaces.TRIES)
                .forEach(call -> hooked.before("write", call, LookAheadContract::loseRace));

        assertAllStored(runThree());
    }

    @Test
    void aRowThatLosesEveryRaceEndsTheImportAndEarlierRowsAreKept() {
        IntStream.rangeClosed(2, 2 + LostRaces.TRIES)
                .forEach(call -> hooked.before("write", call, LookAheadContract::loseRace));

        ImportException failed = threeFail();

        assertThat(failed).hasCauseInstanceOf(LostRaceException.class);
        assertOnlyTheFirstIsKept(failed.report());
        assertThat(hooked.calls("write")).isEqualTo(2 + LostRaces.TRIES);
    }

    @Test
    void aPreparedRowIsPreparedAgainIfThePreviousRowHasAnotherOutcome() {
        whenTheSecondIsLookedUp(() -> {
            ImportEngine.on(store)
                    .run(ImportRequest.of(HostRows.of(List.of("email"), List.of(List.of("a@example.org")))));
        });

        ImportReport report = runThree();

        assertOutcomes(report, Map.of(Outcome.UPDATED, 1L, Outcome.INSERTED, 2L));
        assertThat(contacts()).hasSize(3);
        assertThat(records(report)).containsExactly(1L, 2L, 3L);
        assertThat(host.imports().report(report.importId())).contains(report);
    }

    @Test
    void anOptOutBetweenLookUpAndWriteWins() {
        whenTheSecondIsLookedUp(() -> host.contacts().unsubscribe(SECOND));

        assertAllStored(runThree());
        assertThat(host.contacts()
                        .find(SECOND)
                        .orElseThrow()
                        .channels()
                        .get(Channel.EMAIL)
                        .status())
                .isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void anOwnerInsertedBetweenLookUpAndWriteIsUpdated() {
        whenTheSecondIsLookedUp(() -> ImportEngine.on(store)
                .run(ImportRequest.of(HostRows.of(List.of("email"), List.of(List.of(SECOND.key()))))));

        assertOutcomes(runThree(), Map.of(Outcome.UPDATED, 1L, Outcome.INSERTED, 2L));
    }

    @Test
    void aFailedLookUpOfAPreparedRowIsRepeatedWhenTheRowIsDue() {
        hooked.before("find", 2, LookAheadContract::broken);

        assertAllStored(runThree());
    }

    @Test
    void aLookUpThatFailsAgainEndsTheImportAfterThePreviousRow() {
        hooked.before("find", 2, LookAheadContract::broken).before("find", 3, LookAheadContract::broken);

        ImportException failed = threeFail();

        assertThat(failed).hasMessageContaining("the disk is gone");
        assertOnlyTheFirstIsKept(failed.report());
    }

    @Test
    void anErrorInAPreparedRowEndsTheImportAfterThePreviousRow() {
        hooked.before("find", 2, () -> {
            throw new AssertionError("a bug");
        });

        assertThat(catchThrowableOfType(AssertionError.class, this::runThree)).hasMessage("a bug");
        assertThat(contacts()).hasSize(1);
    }

    @Test
    void aFailedWriteEndsTheImportAndDropsThePreparedRow() {
        hooked.after("find", 3, lookedUp::countDown).before("write", 2, () -> {
            awaitLookUp();
            broken();
        });

        ImportException failed = threeFail();

        assertThat(failed).hasMessageContaining("the disk is gone");
        assertOnlyTheFirstIsKept(failed.report());
    }

    @Test
    void aFailingListenerEndsTheImportAfterTheReportedRow() {
        whenTheSecondIsLookedUp(() -> {});

        ImportException failed = threeFail(progress -> {
            if (contacts().size() == 1) {
                throw new IllegalStateException("enough");
            }
        });

        assertThat(failed).hasRootCauseMessage("enough");
        assertOnlyTheFirstIsKept(failed.report());
    }

    @Test
    void anInterruptEndsTheImportBeforeThePreparedRow() {
        whenTheSecondIsLookedUp(() -> {});

        ImportException failed = threeFail(progress -> {
            if (contacts().size() == 1) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessage("the import was interrupted");
        assertOnlyTheFirstIsKept(failed.report());
    }
}

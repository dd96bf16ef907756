package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * An atomic import in which something goes wrong: it is stored as a whole or not at all (A-28, R-20). Extended for each
 * store.
 */
public abstract class AtomicImportContract extends GuardedStore {
    private static final List<List<String>> ROWS = List.of(
            List.of("a@example.com", "42", ""),
            List.of("b@example.com", "43", "unsubscribed"),
            List.of("a@example.com", "44", ""),
            List.of("c@example.com", "45", ""),
            List.of("@", "46", "unsubscribed"));

    private static ImportOptions.Builder allOrNothing() {
        return ImportOptions.builder()
                .set(GuardRules.ALL_OR_NOTHING, true)
                .list("Fair")
                .createLists(true)
                .unknownColumns(UnknownColumns.CREATE_FIELD)
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .chunkRows(2);
    }

    private static ImportRequest request() {
        return ImportRequest.of(
                HostRows.of(List.of("email", "Shoe size", "email_status"), ROWS),
                allOrNothing().build());
    }

    private static StoreException failure() {
        return new StoreException("the disk is gone");
    }

    private static void loseRace() {
        throw new LostRaceException("somebody else was faster");
    }

    private ImportReport run(HookedStore hooked) {
        return ImportEngine.on(hooked.store()).run(request());
    }

    private ImportException fails(HookedStore hooked) {
        return catchThrowableOfType(ImportException.class, () -> run(hooked));
    }

    private void assertStoredAsAWhole(ImportReport report) {
        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.kept()).isEqualTo(Committed.ALL);
        assertThat(report.optOutsNotApplied()).isZero();
        assertThat(report.createdLists()).containsExactly("Fair");
        assertThat(report.createdFields()).containsExactly("Shoe size");
        assertThat(report.inserted()).isEqualTo(3);
        assertThat(contents().contacts())
                .hasSize(3)
                .allSatisfy(contact -> assertThat(contact.memberships()).hasSize(1));
        assertThat(contents().lists()).hasSize(1);
        assertThat(contents().fields()).hasSize(1);
        assertThat(records(report)).extracting(RowRecord::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(engine.imports().report(report.importId())).contains(report);
    }

    private void assertNothingStored(ImportReport report, long rows) {
        assertThat(report.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(report.kept()).isEqualTo(Committed.NONE);
        assertThat(report.rejection()).isNull();
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.createdLists()).isEmpty();
        assertThat(report.createdFields()).isEmpty();
        assertThat(contents()).isEqualTo(new Contents(List.of(), List.of(), List.of(), List.of()));
        assertThat(records(report)).hasSize((int) rows);
        assertThat(engine.imports().report(report.importId())).contains(report);
    }

    @Test
    void a28ASuccessfulImportIsStoredAsAWhole() {
        assertStoredAsAWhole(engine.run(request()));
    }

    @Test
    void a28AFailedImportStoresNothingAndReportsHowFarItGot() {
        ImportException failed = fails(new HookedStore(store).before("write", 3, () -> {
            throw failure();
        }));

        assertThat(failed).hasMessageContaining("the disk is gone");
        assertNothingStored(failed.report(), 4);
        assertThat(failed.report().inserted()).isEqualTo(3);
        assertThat(failed.report().optOutsNotApplied()).isEqualTo(1);
    }

    @Test
    void a28AFailedImportThatIsNotAtomicKeepsItsCommittedChunks() {
        HookedStore hooked = new HookedStore(store).before("write", 3, () -> {
            throw failure();
        });
        ImportRequest request = ImportRequest.of(
                request().source(),
                allOrNothing().set(GuardRules.ALL_OR_NOTHING, false).build());

        ImportException failed = catchThrowableOfType(
                ImportException.class, () -> ImportEngine.on(hooked.store()).run(request));

        assertThat(failed.report().kept()).isEqualTo(Committed.UP_TO);
        assertThat(failed.report().createdLists()).containsExactly("Fair");
        assertThat(failed.report().optOutsNotApplied()).isZero();
        assertThat(contents().contacts()).hasSize(3);
    }

    @Test
    void a28AnImportRefusedBeforeItsFirstRowKeepsNothing() {
        ImportException failed = catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(HostRows.of(List.of("colour"), List.of(List.of("red"))))));

        assertThat(failed.report().status()).isEqualTo(ImportStatus.INVALID_FILE_FORMAT);
        assertThat(failed.report().kept()).isEqualTo(Committed.NONE);
    }

    @Test
    void aLostRaceStartsAgainFromTheFirstRow() {
        HookedStore hooked = new HookedStore(store).before("write", 3, AtomicImportContract::loseRace);

        ImportReport report = run(hooked);

        assertStoredAsAWhole(report);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(hooked.calls("write")).isEqualTo(3 + 3);
        assertThat(hooked.calls("forgetRows")).isEqualTo(1);
    }

    @Test
    void rowRecordsOfALostAttemptAreForgotten() {
        Identifier ann = Identifier.email("a@example.com");
        engine.suppressions().suppress(ann, null);
        HookedStore hooked = new HookedStore(store)
                .before("write", 3, AtomicImportContract::loseRace)
                .before("forgetRows", 1, () -> engine.suppressions().find(ann).forEach(engine.suppressions()::lift));
        ImportRequest onlyRefused = ImportRequest.of(
                request().source(),
                allOrNothing().set(RunRules.KEPT_ROWS, RowRetention.REFUSED).build());

        ImportReport report = ImportEngine.on(hooked.store()).run(onlyRefused);

        assertThat(report.count(Outcome.SUPPRESSED)).isZero();
        assertThat(report.inserted()).isEqualTo(3);
        assertThat(records(report)).extracting(RowRecord::number).containsExactly(3L, 5L);
    }

    @Test
    void aRaceThatIsLostTenTimesFailsTheImport() {
        HookedStore hooked = new HookedStore(store);
        for (int write = 1; write <= 20; write++) {
            if (write % 2 == 0) {
                hooked.before("write", write, AtomicImportContract::loseRace);
            }
        }

        ImportException failed = fails(hooked);

        assertThat(hooked.calls("write")).isEqualTo(2 * LostRaces.TRIES);
        assertThat(failed).hasCauseInstanceOf(LostRaceException.class);
        assertNothingStored(failed.report(), 2);
    }

    @Test
    void theWatchdogIsCalledOnceHoweverOftenTheImportRestarts() {
        AtomicInteger calls = new AtomicInteger();
        HookedStore hooked = new HookedStore(store).before("write", 2, AtomicImportContract::loseRace);

        ImportReport report = ImportEngine.on(hooked.store()).run(request().watchdog(file -> {
            calls.incrementAndGet();
            return Optional.of("no");
        }));

        assertThat(calls).hasValue(1);
        assertThat(report.status()).isEqualTo(ImportStatus.REJECTED_BY_WATCHDOG);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(contents().contacts()).isEmpty();
    }

    @Test
    void aCommitThatSucceedsDespiteAnErrorFinishesTheImport() {
        List<Runnable> answers = new ArrayList<>();
        answers.add(() -> {
            throw failure();
        });
        answers.add(AtomicImportContract::loseRace);
        for (Runnable answer : answers) {
            closeTheStore();
            openTheStore();
            HookedStore hooked = new HookedStore(store).after("commit", 1, answer);

            assertStoredAsAWhole(run(hooked));

            assertThat(hooked.calls("forgetRows")).isZero();
        }
    }

    @Test
    void aCommitThatFailedKeepsNothing() {
        ImportException failed = fails(new HookedStore(store).before("commit", 1, () -> {
            throw failure();
        }));

        assertNothingStored(failed.report(), 5);
    }

    @Test
    void aCommitOfUnknownResultIsNeitherRepeatedNorReportedAsNothing() {
        HookedStore hooked = new HookedStore(store).after("commit", 1, AtomicImportContract::loseRace);
        for (int call = 1; call <= 9; call++) {
            hooked.before("find", 3 + call, () -> {
                throw failure();
            });
        }

        ImportException failed = fails(hooked);

        assertThat(hooked.calls("forgetRows")).isZero();
        assertThat(failed.report().kept()).isEqualTo(Committed.UP_TO);
        assertThat(failed.report().rows()).isEqualTo(5);
        assertThat(contents().contacts()).hasSize(3);
    }

    @Test
    void anImportThatFailsAfterItsCommitReportsThatAllIsKept() {
        ImportException failed = fails(new HookedStore(store).before("ended", 1, () -> {
            throw failure();
        }));

        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.report().kept()).isEqualTo(Committed.ALL);
        assertThat(failed.report().createdLists()).containsExactly("Fair");
        assertThat(contents().contacts()).hasSize(3);
    }

    @Test
    void aSourceThatChangedIsNoticedBeforeTheCommit() {
        AtomicInteger passes = new AtomicInteger();
        RowSource source = new ShorterSecondPass(request().source(), passes);

        ImportException failed = catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(source, allOrNothing().build())));

        assertThat(failed).hasMessageContaining("do not change it");
        assertNothingStored(failed.report(), 4);
    }

    @Test
    void theSecondImportOfAFileChangesNothing() {
        engine.run(request());
        Contents before = contents();

        ImportReport again = engine.run(request());

        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.kept()).isEqualTo(Committed.ALL);
        assertThat(again.createdLists()).isEmpty();
        assertThat(contents()).isEqualTo(before);
        assertThat(faults(again).get(4)).containsExactly(FaultCode.INVALID_EMAIL);
    }
}

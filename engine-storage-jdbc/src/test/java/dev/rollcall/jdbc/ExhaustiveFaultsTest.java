package dev.rollcall.jdbc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.Lists;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import is run again and again and fails at the next call to the database each time, until a run has no failure.
 * The store always holds whole chunks only, and the checkpoint and the report agree with it.
 */
class ExhaustiveFaultsTest {
    private static final int ROWS = 7;
    private static final int CHUNK_ROWS = 2;
    private static final Pattern ROWS_IN_CHECKPOINT = Pattern.compile("\"rows\":(\\d+)");

    @ParameterizedTest
    @EnumSource(FailingDataSource.Moment.class)
    void afterAnyFailureTheStoreHoldsTheChunksOfTheCheckpoint(FailingDataSource.Moment moment) {
        int failing = 1;
        while (importWithFailingCall(failing, moment)) {
            failing++;
        }
        assertThat(failing).as("calls of an untouched import").isGreaterThan(50);
    }

    /**
     * Fails the calls of the transaction with the rows and those of the journal beside it. A commit may also fail after
     * it has taken effect.
     */
    @ParameterizedTest
    @EnumSource(FailingDataSource.Moment.class)
    void afterAnyFailureOfAnAtomicImportTheStoreHoldsAllOrNothingAsReported(FailingDataSource.Moment moment) {
        int failing = 1;
        while (atomicImportWithFailingCall(failing, moment)) {
            failing++;
        }
        assertThat(failing).as("calls of an untouched import").isGreaterThan(50);
    }

    private static boolean atomicImportWithFailingCall(int failing, FailingDataSource.Moment moment) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:atomic" + moment + failing + ";DB_CLOSE_DELAY=-1", "sa", "");
        FailingDataSource database = new FailingDataSource(pool, failing, moment);
        String when = "call " + failing + " failed " + moment;
        try {
            @Nullable ImportReport report = null;
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.over(database.dataSource()))) {
                report = engine.run(ImportRequest.of(file(), atomic()));
                assertThat(report.kept()).as(when).isEqualTo(Committed.ALL);
            } catch (ImportException failed) {
                report = failed.report();
                assertThat(report.status()).as(when).isEqualTo(ImportStatus.FAILED);
                assertThat(trace(failed)).doesNotContain("canary");
            } catch (RuntimeException notEvenSubmitted) {
                assertThat(trace(notEvenSubmitted)).doesNotContain("canary");
            }
            checkAtomic(JdbcContactStore.over(pool), report, when);
            return database.hasFailed();
        } finally {
            pool.dispose();
        }
    }

    private static void checkAtomic(ContactStore store, @Nullable ImportReport report, String when) {
        int contacts = store.scan(ContactFilter.all(), 0, 100).size();
        int lists = new Lists(store).all().size();
        List<ImportRecord> history = store.journal().history(10);
        String checkpoint = history.isEmpty() ? null : history.get(0).checkpoint();
        boolean committed = checkpoint != null && checkpoint.contains("\"kept\":true");
        assertThat(contacts).as(when).isEqualTo(committed ? ROWS : 0);
        assertThat(lists).as(when).isEqualTo(committed ? 1 : 0);
        if (report != null) {
            assertThat(report.kept() == Committed.NONE).as(when).isEqualTo(!committed);
            assertThat(report.createdLists()).as(when).hasSize(lists);
        }
        if (committed) {
            assertThat(rows(checkpoint)).as(when).isEqualTo(ROWS);
        }
    }

    private static ImportOptions atomic() {
        return options().toBuilder()
                .set(GuardRules.ALL_OR_NOTHING, true)
                .set(GuardRules.MAX_CONTACTS, 100L)
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .build();
    }

    /** Returns whether the import got as far as the failing call. */
    private static boolean importWithFailingCall(int failing, FailingDataSource.Moment moment) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:faults" + moment + failing + ";DB_CLOSE_DELAY=-1", "sa", "");
        FailingDataSource database = new FailingDataSource(pool, failing, moment);
        try {
            @Nullable RuntimeException failure = null;
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.over(database.dataSource()))) {
                ImportReport report = engine.run(ImportRequest.of(file(), options()));
                assertThat(report.rows()).isEqualTo(ROWS);
            } catch (RuntimeException e) {
                failure = e;
                assertThat(trace(e)).doesNotContain("canary");
            }
            assertThat(failure == null || database.hasFailed()).isTrue();
            check(pool, failure, "call " + failing + " failed " + moment);
            return database.hasFailed();
        } finally {
            pool.dispose();
        }
    }

    private static void check(JdbcConnectionPool pool, @Nullable RuntimeException failure, String when) {
        ContactStore store = JdbcContactStore.over(pool);
        int contacts = store.scan(ContactFilter.all(), 0, 100).size();
        List<ImportRecord> history = store.journal().history(10);
        String checkpoint = history.isEmpty() ? null : history.get(0).checkpoint();
        int recorded = checkpoint == null ? 0 : rows(checkpoint);
        assertThat(contacts).as(when).isEqualTo(recorded);
        assertThat(contacts == ROWS || contacts % CHUNK_ROWS == 0).as(when).isTrue();
        if (failure == null) {
            assertThat(history.get(0).status()).as(when).isEqualTo(ImportStatus.FINISHED);
            assertThat(contacts).as(when).isEqualTo(ROWS);
        } else if (failure instanceof ImportException ended) {
            assertThat(ended.report().rows()).as(when).isEqualTo(recorded);
        }
    }

    private static int rows(String checkpoint) {
        Matcher matcher = ROWS_IN_CHECKPOINT.matcher(checkpoint);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static RowSource file() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(List.of("canary" + i + "@example.org", "a,b"));
        }
        return HostRows.of(List.of("email", "tags"), rows);
    }

    private static ImportOptions options() {
        return ImportOptions.builder()
                .list("Fair")
                .createLists(true)
                .chunkRows(CHUNK_ROWS)
                .build();
    }
}

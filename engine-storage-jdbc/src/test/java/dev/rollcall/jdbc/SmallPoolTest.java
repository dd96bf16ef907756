package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.Committed;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A pool of the host without a free connection: the message says how many connections an import needs, in our words.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallPoolTest {
    private static final String NEEDS = "A pool needs two connections for each import that runs, and one more for"
            + " whatever else uses the store meanwhile";

    private static final String GONE = ": is it closed, or a pool that has none left? ";

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection anchor;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        anchor = database.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        anchor.close();
    }

    private JdbcContactStore store(int connections, SmallPool.Refusal refusal) {
        return JdbcContactStore.over(new SmallPool(database, connections, refusal).dataSource());
    }

    private static ImportRequest request(boolean allOrNothing) {
        return ImportRequest.of(
                HostRows.of(List.of("email"), List.of(List.of("a@example.com"), List.of("b@example.com"))),
                ImportOptions.builder()
                        .set(GuardRules.ALL_OR_NOTHING, allOrNothing)
                        .build());
    }

    private void assertRefuses(SmallPool.Refusal refusal, String message) {
        try (JdbcContactStore store = store(1, refusal)) {
            ImportException failed = catchThrowableOfType(
                    ImportException.class, () -> ImportEngine.on(store).run(request(true)));

            assertThat(failed).hasMessage("the store failed: " + message);
            assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
            assertThat(failed.report().kept()).isEqualTo(Committed.NONE);
            assertThat(store.scan(ContactFilter.all(), 0, 10)).isEmpty();
            assertThat(store.journal().history(1).get(0).status()).isEqualTo(ImportStatus.FAILED);
            assertThat(failed.getCause())
                    .isExactlyInstanceOf(StoreException.class)
                    .hasNoCause();
        }
    }

    private static void assertStoreException(Throwable thrown, String message) {
        assertThat(thrown)
                .isExactlyInstanceOf(StoreException.class)
                .hasMessage(message)
                .hasNoCause();
    }

    @Test
    void anAtomicImportNeedsTwoConnections() {
        assertRefuses(
                inUse -> {
                    throw new SQLTransientConnectionException("canary: request timed out after 30000ms");
                },
                "the data source gave no connection (java.sql.SQLTransientConnectionException, SQL state null,"
                        + " error code 0)" + GONE + NEEDS);
        try (JdbcContactStore store = store(2, inUse -> null)) {
            assertThat(ImportEngine.on(store).run(request(true)).inserted()).isEqualTo(2);
        }
    }

    @Test
    void aTimeoutOfThePoolIsNotALostRace() {
        assertRefuses(
                inUse -> {
                    throw new SQLTimeoutException("canary", "HYT00", 7);
                },
                "the data source gave no connection (java.sql.SQLTimeoutException, SQL state HYT00, error code 7)"
                        + GONE + NEEDS);
    }

    @Test
    void anyExceptionOrNullFromThePoolIsReported() {
        assertRefuses(
                inUse -> {
                    throw new IllegalStateException("canary");
                },
                "the data source gave no connection (java.lang.IllegalStateException)" + GONE + NEEDS);
        assertRefuses(inUse -> null, "the data source gave no connection (null)" + GONE + NEEDS);
    }

    @Test
    void aConnectionAlreadyInUseIsRefused() {
        assertRefuses(
                SmallPoolTest::shared,
                "the data source gave a connection with auto-commit off, or one that is in use already. " + NEEDS);
    }

    /**
     * Returns a connection that closing does not close, as of a data source that shares one connection with everybody.
     */
    private static Connection shared(Connection only) {
        return SmallPool.proxy(
                Connection.class, only, (method, answer) -> method.equals("close") ? null : answer.get());
    }

    @Test
    void anErrorOfH2BehindThePoolIsNotBlamedOnThePool() {
        assertRefuses(
                inUse -> {
                    throw new SQLTransientConnectionException(
                            "canary",
                            "90020",
                            new JdbcSQLNonTransientConnectionException(
                                    "canary", "SELECT canary", "90020", 90020, null, null));
                },
                "recording rows failed: the database is in use by another process (SQL state 90020, error code 90020)");
    }

    @Test
    void anInterruptedWaitForAConnectionIsReportedAsAnInterrupt() {
        try (JdbcContactStore store = store(1, inUse -> {
                    throw new SQLException("canary", new InterruptedException());
                });
                StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            assertThat(transaction.contactCount()).isZero();
            Throwable thrown = catchThrowable(() -> store.scan(ContactFilter.all(), 0, 1));

            assertThat(Thread.interrupted()).isTrue();
            assertStoreException(thrown, "the thread was interrupted while it waited for a connection");
        }
    }

    @Test
    void aPoolWithoutAnyConnectionIsReportedWhenTheStoreIsOpened() {
        assertStoreException(
                catchThrowable(() -> store(0, inUse -> {
                    throw new SQLException("canary");
                })),
                "the data source gave no connection (java.sql.SQLException, SQL state null, error code 0)" + GONE
                        + NEEDS);
        assertStoreException(
                catchThrowable(() -> store(0, inUse -> null)),
                "the data source gave no connection (null)" + GONE + NEEDS);
    }

    @Test
    void aThreadWaitingForAConnectionDoesNotBlockTheOneThatHasIt() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        JdbcContactStore store = store(1, inUse -> {
            waits.countDown();
            committed.await();
            throw new SQLException("canary");
        });
        FutureTask<Throwable> other =
                new FutureTask<>(() -> catchThrowable(() -> store.journal().forgetRows(UUID.randomUUID())));

        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            new Thread(other).start();
            waits.await();
            transaction.catalog().createList("Fair");
            transaction.commit();
        }
        committed.countDown();

        assertThat(other.get()).hasMessageContaining(NEEDS);
        assertThat(ImportEngine.on(store).lists().all()).hasSize(1);
    }
}

package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.jdbc.internal.table.RowRecordTable;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.RowRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Row records are deleted in portions, since H2 keeps every row that a statement deletes on the heap until it ends. */
class ForgottenRowsTest {
    private static final UUID IMPORT = new UUID(1, 1);

    private final MemoryDatabase database = MemoryDatabase.create();
    private final JdbcContactStore store = JdbcContactStore.open(database, Clock.systemUTC());
    private final Handle handle = Jdbi.create(database::open).open();

    @BeforeEach
    void recordFiveRows() throws SQLException {
        RowRecordTable.put(
                handle,
                IMPORT,
                LongStream.rangeClosed(1, 5).mapToObj(ForgottenRowsTest::row).toList());
    }

    @AfterEach
    void close() {
        handle.close();
        store.close();
    }

    private static RowRecord row(long number) {
        return new RowRecord(number, number, Outcome.INVALID, null, false, null, List.of(), null, Set.of());
    }

    @Test
    void aStatementDeletesNoMoreRowsThanItsLimit() {
        assertThat(RowRecordTable.forgetSome(handle, IMPORT, 3)).isEqualTo(3);
        assertThat(RowRecordTable.page(handle, IMPORT, 0, 10)).hasSize(2);
        assertThat(RowRecordTable.forgetSome(handle, IMPORT, 3)).isEqualTo(2);
        assertThat(RowRecordTable.forgetSome(handle, IMPORT, 3)).isZero();
    }

    @Test
    void rowsToDeleteAreFoundThroughThePrimaryKey() throws SQLException {
        try (Connection connection = database.open();
                Statement explained = connection.createStatement();
                ResultSet plan = explained.executeQuery("EXPLAIN "
                        + RowRecordTable.FORGET
                                .replace("import_id = ?", "import_id = '" + IMPORT + "'")
                                .replace("?", "3"))) {
            plan.next();
            assertThat(plan.getString(1)).contains("PRIMARY_KEY").doesNotContain("tableScan");
        }
    }
}

package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.jdbc.internal.table.ContactReader;
import dev.rollcall.jdbc.internal.table.DeferredOptOutTable;
import dev.rollcall.jdbc.internal.table.GrantTable;
import dev.rollcall.jdbc.internal.table.OptOutTable;
import dev.rollcall.jdbc.internal.table.OutboxTable;
import dev.rollcall.jdbc.internal.table.RowRecordTable;
import dev.rollcall.jdbc.internal.table.SuppressionTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queries of pages read along an index in the requested order and sort nothing, so that a page costs the same in
 * any table.
 */
class PagedQueryPlansTest {
    private final Database database = MemoryDatabase.create();
    private final JdbcContactStore store = JdbcContactStore.open(database, Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    static List<String> pages() {
        return List.of(
                ContactReader.PAGE,
                SuppressionTable.PAGE,
                GrantTable.PAGE,
                OptOutTable.PAGE,
                OutboxTable.PAGE,
                OutboxTable.PAGE_OF_IMPORT,
                RowRecordTable.PAGE,
                DeferredOptOutTable.PAGE,
                JdbcJournal.NEWEST);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsReadAlongAnIndex(String query) throws SQLException {
        assertThat(plan(query)).contains("/* index sorted */").doesNotContain("tableScan");
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement explained = connection.prepareStatement("EXPLAIN " + query)) {
            for (int i = 1; i <= explained.getParameterMetaData().getParameterCount(); i++) {
                explained.setObject(i, null);
            }
            try (ResultSet plan = explained.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}

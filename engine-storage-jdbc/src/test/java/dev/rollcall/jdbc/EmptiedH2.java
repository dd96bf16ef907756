package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.rollcall.store.ContactStore;
import org.h2.jdbcx.JdbcConnectionPool;

/** One database in memory whose tables are emptied before each use. */
final class EmptiedH2 implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "consent",
            "outbox",
            "resubscribe_grant",
            "opt_out",
            "contact_external_id",
            "contact",
            "contact_list",
            "field_definition",
            "suppression",
            "import_row",
            "import");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:laws;DB_CLOSE_DELAY=-1", "sa", "");
    private final ContactStore store = JdbcContactStore.over(pool);

    ContactStore emptied() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }

    @Override
    public void close() {
        store.close();
        pool.dispose();
    }
}

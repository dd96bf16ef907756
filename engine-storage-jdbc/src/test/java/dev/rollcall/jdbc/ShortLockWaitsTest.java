package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.rollcall.jdbc.internal.h2.HostDatabase;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The lock timeouts of the connections of a host's pool. */
class ShortLockWaitsTest {
    @ParameterizedTest
    @CsvSource({"1234, 100", "7, 7"})
    void aTransactionWaitsBrieflyAndReturnsItsConnectionUnchanged(int hosts, int ours) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:;LOCK_TIMEOUT=" + hosts, "sa", "");
        pool.setMaxConnections(1);
        Connections connections = new Connections(HostDatabase.of(pool));

        Handle transaction = connections.begin("testing");
        assertThat(lockTimeout(transaction.getConnection())).isEqualTo(ours);
        transaction.rollback().close();

        try (Connection same = pool.getConnection()) {
            assertThat(lockTimeout(same)).isEqualTo(hosts);
        }
        pool.dispose();
    }

    private static int lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet millis = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            millis.next();
            return millis.getInt(1);
        }
    }
}

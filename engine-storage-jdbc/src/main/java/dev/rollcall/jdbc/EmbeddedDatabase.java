package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.rollcall.internal.h2.InterruptSafePath;
import dev.rollcall.store.StoreException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;

/** An H2 database inside this process. Stays open from the constructor to {@link #shutDown}. */
final class EmbeddedDatabase {
    /**
     * What every embedded database is opened with. Trace files would hold values, and so would results that H2 parks in temporary
     * files; our own limits keep results small. The host decides when the process ends, so there is no shutdown hook. Whoever
     * needs a locked row is told soon, and waits without the turn.
     */
    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_MEMORY_ROWS=1000000;LOCK_TIMEOUT=100";

    private final JdbcDataSource source = new JdbcDataSource();

    /** H2 closes a database with its last connection; this one keeps it open. */
    private final Connection anchor;

    private boolean closed;

    /**
     * Opens it.
     *
     * @param settings more of H2's, each beginning with {@code ;}
     * @throws SQLException if H2 cannot open it
     */
    EmbeddedDatabase(String location, String settings) throws SQLException {
        InterruptSafePath.register();
        source.setURL("jdbc:h2:" + location + SETTINGS + settings);
        source.setUser("sa");
        anchor = source.getConnection();
    }

    synchronized Connection open() throws SQLException {
        // a connection to a database that is closed would open it again
        if (closed) {
            throw new StoreException("the store is closed");
        }
        return source.getConnection();
    }

    /** H2's own store of pages. */
    MVStore pages() throws SQLException {
        SessionLocal session =
                (SessionLocal) anchor.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** Closes the database with all its connections. */
    synchronized void shutDown() throws SQLException {
        closed = true;
        try (Statement statement = anchor.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}

package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.rollcall.store.StoreException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;

/** An H2 database inside this process. It is open from the constructor to {@link #shutDown}. */
public final class EmbeddedDatabase {
    /**
     * The settings of every embedded database. Trace files would contain values, and so would results that H2 moves to
     * temporary files, which stay after a kill: it moves none, and our own limits keep results small. The host decides
     * when the process ends, so there is no shutdown hook. A transaction that needs a locked row fails soon, and waits
     * without the write lock.
     */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
            + ";MAX_MEMORY_ROWS=2147483647;LOCK_TIMEOUT=100";

    private final JdbcDataSource source = new JdbcDataSource();

    /** The connection that keeps the database open: H2 closes a database with its last connection. */
    private final Connection anchor;

    private final org.h2.engine.Database database;
    private final MVStore pages;
    private boolean closed;

    /**
     * Opens the database.
     *
     * @param settings more settings of H2, each beginning with {@code ;}
     * @throws SQLException if H2 cannot open it
     */
    public EmbeddedDatabase(String location, String settings) throws SQLException {
        InterruptSafePath.register();
        source.setURL("jdbc:h2:" + location + SETTINGS + settings);
        source.setUser("sa");
        anchor = source.getConnection();
        SessionLocal session =
                (SessionLocal) anchor.unwrap(JdbcConnection.class).getSession();
        database = session.getDatabase();
        pages = database.getStore().getMvStore();
    }

    /**
     * Returns a new connection.
     *
     * @throws StoreException if the database is closed, by {@link #shutDown} or by H2: a connection would open another
     *     database in its place
     */
    public synchronized Connection open() throws SQLException {
        if (closed) {
            throw new StoreException("the store is closed");
        }
        if (pages.isClosed()) {
            throw closedByH2();
        }
        return source.getConnection();
    }

    static StoreException closedByH2() {
        return new StoreException(
                "H2 has closed the database after a failure, as of a full disk or heap; what was told as done"
                        + " is on disk. Close the store, and open it again");
    }

    /** Returns H2's own store of pages. */
    public MVStore pages() {
        return pages;
    }

    /** Closes the database with all its connections, unless H2 has done so after a failure. */
    public synchronized void shutDown() throws SQLException {
        closed = true;
        boolean done = false;
        try {
            if (!pages.isClosed()) {
                try (Statement statement = anchor.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
                done = true;
            }
        } finally {
            if (!done) {
                drop();
            }
        }
    }

    /**
     * Closes the database without writing anything. Otherwise the next one that opens its file would receive the
     * half-closed database from H2.
     */
    synchronized void drop() {
        closed = true;
        database.shutdownImmediately();
    }
}

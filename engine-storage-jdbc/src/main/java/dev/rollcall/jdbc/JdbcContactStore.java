package dev.rollcall.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.h2.FileDatabase;
import dev.rollcall.jdbc.internal.h2.HostDatabase;
import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.jdbc.internal.h2.Schema;
import dev.rollcall.jdbc.internal.h2.Settings;
import dev.rollcall.jdbc.internal.table.ContactReader;
import dev.rollcall.jdbc.internal.table.GrantTable;
import dev.rollcall.jdbc.internal.table.IdBlocks;
import dev.rollcall.jdbc.internal.table.OptOutTable;
import dev.rollcall.jdbc.internal.table.SuppressionTable;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A store in an H2 database, for H2 2.2, 2.3 and 2.4. It creates its tables in a database that has none; it refuses a
 * database with tables of another version or of another program. Transactions write one chunk at a time; a transaction
 * that waits ten seconds for another one has lost the race.
 */
public final class JdbcContactStore implements ContactStore {
    private static final String PREPARING = "preparing the tables";

    private final Database database;
    private final Connections connections;
    private final IdBlocks ids = new IdBlocks();
    private final JdbcJournal journal;

    private JdbcContactStore(Database database, Clock clock) {
        this.database = database;
        connections = new Connections(database);
        journal = new JdbcJournal(connections, ids, clock);
    }

    /**
     * Opens a store in the file {@code <file>.mv.db}, which is created, with the directories above it, if it does not
     * exist; only its owner may read it. No other store and no other process can open it until this one is closed.
     * Closing may take a while: a file that is more than a quarter waste is rewritten. Until then the file can contain
     * texts of people who were erased, in places that are no longer used.
     *
     * @throws StoreException if the file is in use, is not an H2 database, or contains other tables, or if this store
     *     does not work with the version of H2 on the classpath
     */
    public static JdbcContactStore h2File(Path file) {
        return h2File(file, Clock.systemUTC());
    }

    /** Opens a store as {@link #h2File(Path)} does, with a clock for {@link ImportJournal#now}. */
    public static JdbcContactStore h2File(Path file, Clock clock) {
        return open(FileDatabase.open(file), clock);
    }

    /** Opens a store on the heap that nobody else sees; its content is lost when it is closed. */
    public static JdbcContactStore h2Memory() {
        return h2Memory(Clock.systemUTC());
    }

    /** Opens a store as {@link #h2Memory()} does, with a clock for {@link ImportJournal#now}. */
    public static JdbcContactStore h2Memory(Clock clock) {
        return open(MemoryDatabase.create(), clock);
    }

    /**
     * Opens a store in the H2 database of {@code dataSource}. Closing the store does not close the database. Its user
     * needs the rights to create tables and, for a database on disk, H2's admin rights, without which nothing can be
     * forced to disk. A pool must have two connections for each running import, and one more for everything else that
     * uses the store meanwhile, callbacks included; if no connection is available, the message says so. An import that
     * asks a pool without a time-out for one too many waits until it is interrupted. A database on disk saves its pages
     * itself, and if the process is killed it may contain half a chunk, unless it was opened with
     * {@code WRITE_DELAY=0} and only this store was writing.
     *
     * <p>H2's modes REGULAR, LEGACY, STRICT, PostgreSQL, MySQL, MariaDB, DB2 and HSQLDB are supported, and so are all
     * settings for the case of names.
     *
     * @throws StoreException if it is not an H2 database or has another version or another mode, if it treats different
     *     texts as equal (IGNORECASE, COLLATION), or if it contains other tables; the message says which
     */
    public static JdbcContactStore over(DataSource dataSource) {
        return over(dataSource, Clock.systemUTC());
    }

    /** Opens a store as {@link #over(DataSource)} does, with a clock for {@link ImportJournal#now}. */
    public static JdbcContactStore over(DataSource dataSource, Clock clock) {
        return open(HostDatabase.of(dataSource), clock);
    }

    /** Opens a store in {@code database}, which the store closes. */
    static JdbcContactStore open(Database database, Clock clock) {
        JdbcContactStore store = new JdbcContactStore(database, clock);
        try {
            store.connections.with(PREPARING, JdbcContactStore::prepared);
            return store;
        } catch (RuntimeException e) {
            database.abandon();
            throw e;
        }
    }

    private static Handle prepared(Handle handle) {
        try {
            Settings.of(handle).requireUsable();
            Schema.ensure(handle);
            return handle;
        } catch (RuntimeException e) {
            throw SqlFailures.translateWithCause(PREPARING, e);
        }
    }

    @Override
    public StoreTransaction begin(Mode mode) {
        return JdbcTransaction.begin(mode, connections, ids);
    }

    /**
     * Returns true: the pages of H2's indexes are sorted, and one that changes with every row is written again and
     * again.
     */
    @Override
    public boolean gainsFromKeyOrder() {
        return true;
    }

    /** Returns true: a look-up takes no locks in H2, and each statement sees what is committed when it begins. */
    @Override
    public boolean findsBesideWrites() {
        return true;
    }

    /**
     * Returns advice on the heap. Measured in memory: 0.5 kB for a contact with just an address, 1 kB for one with all
     * identifiers and nine fields.
     */
    @Override
    public String heapNeeds() {
        return database.onDisk()
                ? ContactStore.super.heapNeeds()
                : "a database in memory keeps every contact on the heap, 0.5 to 1 kB each; give Java more with -Xmx, or"
                        + " keep the contacts in a database file";
    }

    @Override
    public ImportJournal journal() {
        return journal;
    }

    @Override
    public List<Contact> scan(ContactFilter filter, long afterId, int limit) {
        return connections.onSnapshot(
                "scanning contacts", handle -> ContactReader.page(handle, filter, afterId, limit));
    }

    @Override
    public List<Suppression> suppressions(SuppressionFilter filter, long afterId, int limit) {
        return connections.read(
                "reading suppressions", handle -> SuppressionTable.page(handle, filter, afterId, limit));
    }

    @Override
    public List<GrantRecord> grants(long afterId, int limit) {
        return connections.read("reading grants", handle -> GrantTable.page(handle, afterId, limit));
    }

    @Override
    public List<OptOutRecord> optOuts(@Nullable Instant since, long afterId, int limit) {
        return connections.read("reading opt-outs", handle -> OptOutTable.page(handle, since, afterId, limit));
    }

    @Override
    public void close() {
        database.close();
    }
}

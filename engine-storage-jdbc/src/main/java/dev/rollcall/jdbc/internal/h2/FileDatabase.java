package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import dev.rollcall.store.StoreException;
import org.h2.mvstore.MVStore;

/** A database in a file that only this store uses. */
public final class FileDatabase implements Database {
    /**
     * The settings. {@link PageSaver} saves pages, not H2's own timer. Compacting in place at the end gains little;
     * {@link FileCompaction} does it.
     */
    private static final String SETTINGS = ";WRITE_DELAY=" + Integer.MAX_VALUE + ";MAX_COMPACT_TIME=0";

    /** The pause between two saves. A killed process loses at most the commits of twice this time. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DatabaseFile file;
    private final HeldFile held;
    private final long sizeBefore;
    private final EmbeddedDatabase database;
    private final WriteLock writeLock = new WriteLock();
    private final PageSaver saver;
    private boolean closed;

    private FileDatabase(DatabaseFile file, HeldFile held, long sizeBefore, EmbeddedDatabase database, Duration pause) {
        this.file = file;
        this.held = held;
        this.sizeBefore = sizeBefore;
        this.database = database;
        saver = new PageSaver(database.pages(), writeLock, pause);
    }

    /** Opens the database {@code name}{@code .mv.db}, and creates it if it does not exist. */
    public static FileDatabase open(Path name) {
        return open(name, PAUSE);
    }

    /** Opens the database with another pause between two saves. */
    public static FileDatabase open(Path name, Duration pause) {
        H2Version.requireSupported();
        DatabaseFile file = DatabaseFile.of(name);
        if (!OpenFiles.claim(file.path())) {
            throw new StoreException(
                    "database " + name + " is in use by another store of this process; close it first");
        }
        boolean opened = false;
        try {
            file.requireUsable();
            FileDatabase database = opened(file, pause);
            opened = true;
            return database;
        } catch (IOException e) {
            throw DatabaseFile.cannotBeOpened(name, e);
        } finally {
            if (!opened) {
                OpenFiles.release(file.path());
            }
        }
    }

    private static FileDatabase opened(DatabaseFile file, Duration pause) throws IOException {
        HeldFile held = held(file);
        boolean opened = false;
        try {
            RewriteFolder.remove(file.path());
            long size = file.size();
            EmbeddedDatabase database = new EmbeddedDatabase(location(file.path()), SETTINGS);
            PageCaches.SHARED.add(database.pages());
            opened = true;
            return new FileDatabase(file, held, size, database, pause);
        } catch (SQLException e) {
            throw refusal(file.name(), e);
        } finally {
            if (!opened) {
                file.deleteIfMade();
                held.close();
            }
        }
    }

    /** Opens and locks the file, and repeats that if another process replaces it with a rewritten one meanwhile. */
    private static HeldFile held(DatabaseFile file) throws IOException {
        while (true) {
            Object before = file.identity();
            HeldFile held = HeldFile.open(file.path())
                    .orElseThrow(() -> new StoreException(
                            "database " + file.name() + " is in use by another process; close it first"));
            if (Objects.equals(before, file.identity())) {
                return held;
            }
            held.close();
        }
    }

    private static String location(Path file) {
        String path = file.toString();
        return InterruptSafePath.PREFIX + path.substring(0, path.length() - DatabaseFile.SUFFIX.length());
    }

    private static StoreException refusal(Path name, SQLException e) {
        String reason = SqlFailures.ioReason(e)
                .map(failed -> " cannot be read or written; is the disk full? (" + failed + ")")
                .orElseGet(() -> switch (e.getErrorCode()) {
                    case 90028, 90030, 90049 -> " is no H2 database, or is damaged";
                    case 90048 -> " was written by a version of H2 whose files this one cannot read; name another file";
                    case 28000 -> " has users of its own; open it yourself and pass it as a data source";
                    default ->
                        " cannot be opened (SQL state " + e.getSQLState() + ", error code " + e.getErrorCode() + ")";
                });
        StoreException refusal = new StoreException("database " + name + reason);
        refusal.setStackTrace(e.getStackTrace());
        return refusal;
    }

    @Override
    public Connection open() throws SQLException {
        if (isLost()) {
            throw lockIsLost();
        }
        Connection opened = database.open();
        // each chunk has a connection of its own, and the next one needs other pages
        PageCaches.empty(database.pages());
        return opened;
    }

    private StoreException lockIsLost() {
        return new StoreException("the lock on database " + file.name() + " was lost, since this process has read or"
                + " copied its file, and another process has opened it since. What was told as done is on disk; close"
                + " the store, and open it again when the other process is done");
    }

    private boolean isLost() {
        try {
            return held.isLost();
        } catch (IOException closed) {
            // by this store: it reports that itself
            return false;
        }
    }

    public MVStore pages() {
        return database.pages();
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
    }

    @Override
    public boolean onDisk() {
        return true;
    }

    /** Closes the database. Others can open the file afterwards, whatever state it is in. */
    @Override
    public synchronized void close() {
        close(this::shutDown);
    }

    @Override
    public synchronized void abandon() {
        try {
            close(() -> {
                PageCaches.SHARED.remove(database.pages());
                database.drop();
                file.deleteIfMade();
                return false;
            });
        } catch (StoreException second) {
            // the first one is thrown
        }
    }

    private void close(Callable<Boolean> shuttingDown) {
        if (closed) {
            return;
        }
        closed = true;
        saver.close();
        try {
            boolean rewrite;
            try {
                rewrite = writeLock.withLock(shuttingDown);
            } finally {
                held.close();
            }
            if (rewrite) {
                FileCompaction.compact(file.path());
            }
        } catch (Exception e) {
            throw SqlFailures.translate("closing the database", e);
        } finally {
            OpenFiles.release(file.path());
        }
    }

    /** Shuts the database down even after failures; returns whether its file should be rewritten. */
    private boolean shutDown() throws SQLException {
        MVStore pages = database.pages();
        PageCaches.SHARED.remove(pages);
        if (pages.isClosed() || isLost()) {
            database.drop();
            throw isLost() ? lockIsLost() : EmbeddedDatabase.closedByH2();
        }
        try {
            return FileCompaction.isTooMuch(pages, sizeBefore);
        } finally {
            database.shutDown();
        }
    }
}

package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import dev.rollcall.internal.h2.InterruptSafePath;
import dev.rollcall.store.StoreException;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database in a file of which this store is the only user. */
final class FileDatabase implements Database {
    private static final String SUFFIX = ".mv.db";

    /**
     * Pages are saved when {@link PageSaver} says so, not by H2's own clock. Compacting in place at the end wins little; {@link Waste} does it.
     */
    private static final String SETTINGS = ";WRITE_DELAY=" + Integer.MAX_VALUE + ";MAX_COMPACT_TIME=0";

    /** A process that is killed has lost no more than what was committed in twice this time. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Set<String> NO_FILE_NAMES = Set.of(".", "..", SUFFIX);

    private final Path file;
    private final long sizeBefore;
    private final EmbeddedDatabase database;
    private final MVStore pages;
    private final Turns turns = new Turns();
    private final PageSaver saver;
    private boolean closed;

    private FileDatabase(Path file, long sizeBefore, EmbeddedDatabase database, MVStore pages, Duration pause) {
        this.file = file;
        this.sizeBefore = sizeBefore;
        this.database = database;
        this.pages = pages;
        saver = new PageSaver(pages, turns, pause);
    }

    /** Opens the database {@code name}{@code .mv.db}, and creates it if it is not there. */
    static FileDatabase open(Path name) {
        return open(name, PAUSE);
    }

    /** The same, with another pause between looks at whether to save pages. */
    static FileDatabase open(Path name, Duration pause) {
        H2Version.requireSupported();
        Path file = created(name);
        if (!OpenFiles.claim(file)) {
            throw new StoreException(
                    "database " + name + " is in use by another store of this process; close it first");
        }
        boolean opened = false;
        try {
            long size = Files.size(file);
            EmbeddedDatabase database = opened(file);
            RewriteFolder.remove(file);
            MVStore pages = database.pages();
            PageCaches.SHARED.add(pages);
            opened = true;
            return new FileDatabase(file, size, database, pages, pause);
        } catch (SQLException e) {
            throw refusal(name, e);
        } catch (IOException e) {
            throw cannotBeOpened(name, e);
        } finally {
            if (!opened) {
                OpenFiles.release(file);
            }
        }
    }

    /** Opens {@code file}, again if another process puts a rewritten one in its place before H2 has locked it. */
    private static EmbeddedDatabase opened(Path file) throws SQLException, IOException {
        while (true) {
            Object before = identity(file);
            EmbeddedDatabase database = new EmbeddedDatabase(location(file), SETTINGS);
            if (Objects.equals(before, identity(file))) {
                return database;
            }
            database.shutDown();
        }
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static Path created(Path name) {
        Path absolute = name.toAbsolutePath();
        Path folder = absolute.getParent();
        Path last = absolute.getFileName();
        if (folder == null || last == null || name.toString().isBlank() || NO_FILE_NAMES.contains(last.toString())) {
            throw new IllegalArgumentException("a database needs a file name: '" + name + "' is none");
        }
        try {
            OwnerOnly.createDirectories(folder);
            String fileName = last.toString().endsWith(SUFFIX) ? last.toString() : last + SUFFIX;
            Path file = folder.toRealPath().resolve(fileName);
            requireNoSemicolon(file);
            OwnerOnly.createFile(file);
            // a link would be replaced by a file when the file is rewritten
            Path real = file.toRealPath();
            requireNoSemicolon(real);
            return real;
        } catch (IOException e) {
            throw cannotBeOpened(name, e);
        }
    }

    private static void requireNoSemicolon(Path file) {
        if (file.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("H2 takes no ; in a path: " + file);
        }
    }

    private static StoreException cannotBeOpened(Path name, IOException e) {
        String reason = e.toString();
        if (e instanceof FileAlreadyExistsException) {
            reason = e.getMessage() + " is no directory";
        } else if (e instanceof AccessDeniedException) {
            reason = "no permission for " + e.getMessage();
        }
        StoreException failure = new StoreException("database " + name + " cannot be opened: " + reason);
        failure.setStackTrace(e.getStackTrace());
        return failure;
    }

    private static String location(Path file) {
        String path = file.toString();
        return InterruptSafePath.PREFIX + path.substring(0, path.length() - SUFFIX.length());
    }

    private static StoreException refusal(Path name, SQLException e) {
        String database = "database " + name;
        String reason = switch (e.getErrorCode()) {
            case 90020 -> " is in use by another process; close it first";
            case 90028, 90030, 90049 -> " is no H2 database, or is damaged";
            case 90048 -> " was written by a version of H2 whose files this one cannot read; name another file";
            case 28000 -> " has users of its own; open it yourself and pass it as a data source";
            default -> " cannot be opened (SQL state " + e.getSQLState() + ", error code " + e.getErrorCode() + ")";
        };
        StoreException refusal = new StoreException(database + reason);
        refusal.setStackTrace(e.getStackTrace());
        return refusal;
    }

    @Override
    public Connection open() throws SQLException {
        // a chunk has a connection of its own, and the next one needs other pages
        PageCaches.empty(pages);
        return database.open();
    }

    MVStore pages() {
        return pages;
    }

    @Override
    public Turns turns() {
        return turns;
    }

    @Override
    public boolean onDisk() {
        return true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        saver.close();
        try {
            if (turns.during(this::shutDown)) {
                Waste.removeFrom(file);
            }
        } catch (Exception e) {
            throw Failures.translate("closing the database", e);
        } finally {
            OpenFiles.release(file);
        }
    }

    /** Shuts the database down, whatever happens; returns whether its file should be rewritten. */
    private boolean shutDown() throws SQLException {
        PageCaches.SHARED.remove(pages);
        try {
            return Waste.isTooMuch(pages, sizeBefore);
        } finally {
            database.shutDown();
        }
    }
}

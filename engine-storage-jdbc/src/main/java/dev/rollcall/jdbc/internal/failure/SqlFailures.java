package dev.rollcall.jdbc.internal.failure;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreException;
import org.h2.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/**
 * The translation of the exceptions of JDBC and Jdbi into the store's own. Their messages quote SQL with its values, so
 * neither the messages nor the exceptions are passed on: only the SQL state, the error code and the stack.
 */
public final class SqlFailures {
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int FILE_FAILED = 90031;

    private SqlFailures() {}

    /**
     * Returns the store's exception for {@code failure}.
     *
     * @param doing the action that failed, as in "writing contacts"
     */
    public static StoreException translate(String doing, Exception failure) {
        if (failure instanceof StoreException ours) {
            return ours;
        }
        SQLException cause = sqlException(failure);
        StoreException translated = cause == null
                ? new StoreException(doing + " failed: "
                        + ioReason(failure)
                                .map(reason -> meaning(FILE_FAILED) + " (" + reason + ")")
                                .orElse(failure.getClass().getName()))
                : translate(doing, cause);
        translated.setStackTrace((cause == null ? failure : cause).getStackTrace());
        return translated;
    }

    private static StoreException translate(String doing, SQLException cause) {
        if (isLostRace(cause)) {
            return new LostRaceException(doing + ": somebody else was faster" + codes(cause));
        }
        return new StoreException(doing + " failed: " + meaning(cause.getErrorCode()) + codes(cause));
    }

    /**
     * Returns the store's exception for a failure before any person is stored: H2's own message is the cause then, and
     * contains nothing personal. Messages of others, such as a pool, are not passed on, since their content is unknown.
     *
     * @param doing the action that failed, as in "connecting to the database"
     */
    public static StoreException translateWithCause(String doing, Exception failure) {
        if (!(failure instanceof StoreException)) {
            SQLException h2 = ofH2(failure).orElse(null);
            if (h2 instanceof JdbcException words && !isLostRace(h2)) {
                StoreException told = new StoreException(doing + " failed: " + words.getOriginalMessage() + codes(h2));
                told.setStackTrace(h2.getStackTrace());
                return told;
            }
        }
        return translate(doing, failure);
    }

    private static String codes(SQLException cause) {
        return " (SQL state " + cause.getSQLState() + ", error code " + cause.getErrorCode() + ")";
    }

    private static boolean isLostRace(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            // a duplicate unique value; serialization failure; deadlock; lock timeout
            case "23505", "40001", "40P01", "HYT00" -> true;
            default -> failure.getErrorCode() == LOCK_TIMEOUT || failure.getErrorCode() == CONCURRENT_UPDATE;
        };
    }

    /** Reports whether {@code failure} says that another transaction has locked a row. */
    public static boolean isLocked(Exception failure) {
        SQLException cause = sqlException(failure);
        return cause != null && (cause.getErrorCode() == LOCK_TIMEOUT || cause.getErrorCode() == CONCURRENT_UPDATE);
    }

    /** Reports whether {@code failure} says that a table does not exist. */
    public static boolean isMissingTable(Exception failure) {
        SQLException cause = sqlException(failure);
        // the other codes are for tables that exist under a name in another case
        return cause != null && Set.of(42102, 42103, 42104).contains(cause.getErrorCode());
    }

    private static String meaning(int code) {
        return switch (code) {
            case 22001 -> "a value is too long for its column";
            case 90007, 90067, 90098, 90121 -> "the database is closed";
            case 90020 -> "the database is in use by another process";
            case 90028, FILE_FAILED -> "the database file cannot be read or written; is the disk full?";
            case 50000 -> "H2 failed; is the disk full or the heap too small (-Xmx)?";
            case 90040, 90096 -> "the database's user has not the rights for it";
            case 90097 -> "the database is read-only";
            case 90108 -> "the heap is too small; give Java more with -Xmx";
            default -> "the database refused it";
        };
    }

    /** Returns the system's message if a file could not be read or written: it is about the file, not its content. */
    public static Optional<String> ioReason(Throwable failure) {
        return causes(failure, IOException.class)
                .filter(cause -> !(cause instanceof EOFException) && cause.getMessage() != null)
                .map(IOException::getMessage)
                .findFirst();
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        return causes(failure, SQLException.class).findFirst().orElse(null);
    }

    /** Returns H2's own exception in {@code failure}, behind those of others. */
    public static Optional<SQLException> ofH2(Throwable failure) {
        return causes(failure, SQLException.class)
                .filter(JdbcException.class::isInstance)
                .findFirst();
    }

    /** Returns {@code failure} and its causes that are of a type, the outermost first. */
    public static <T> Stream<T> causes(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast);
    }
}

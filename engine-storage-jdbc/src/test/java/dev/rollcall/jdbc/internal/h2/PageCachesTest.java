package dev.rollcall.jdbc.internal.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.jdbc.SampleContacts;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PageCachesTest {
    @TempDir
    Path folder;

    private final PageCaches caches = new PageCaches(100);

    private MVStore open(String name) {
        MVStore pages = MVStore.open(folder.resolve(name).toString());
        caches.add(pages);
        return pages;
    }

    @Test
    void openDatabasesShareTheCacheEqually() {
        try (MVStore first = open("first")) {
            assertThat(first.getCacheSize()).isEqualTo(100);

            try (MVStore second = open("second")) {
                assertThat(first.getCacheSize()).isEqualTo(50);
                assertThat(second.getCacheSize()).isEqualTo(50);
                caches.remove(second);
            }
            assertThat(first.getCacheSize()).isEqualTo(100);
        }
    }

    /** Returns the pages of the database of a connection. */
    private static MVStore pages(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Test
    void openingAConnectionEmptiesThePageCache() throws SQLException {
        Path name = folder.resolve("contacts");
        try (JdbcContactStore store = JdbcContactStore.h2File(name)) {
            SampleContacts.insert(store, 5_000);
        }
        FileDatabase database = FileDatabase.open(name);
        try (Connection reader = database.open();
                Statement statement = reader.createStatement()) {
            FileStore<?> file = pages(reader).getFileStore();
            statement.executeQuery("SELECT MAX(version) FROM contact").close();
            assertThat(file.getCacheSizeUsed()).isPositive();

            database.open().close();

            assertThat(file.getCacheSizeUsed()).isZero();
        } finally {
            database.close();
        }
    }

    /** Returns the size of the page cache that H2 reports. */
    private static int megabytes(Database database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'info.CACHE_MAX_SIZE'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void storesOfOneProcessShareAQuarterOfTheHeap() throws SQLException {
        int quarter = (int) ((Runtime.getRuntime().maxMemory() / 4) >> 20);
        FileDatabase first = FileDatabase.open(folder.resolve("a"));
        FileDatabase second = FileDatabase.open(folder.resolve("b"));
        try {
            assertThat(megabytes(first)).isEqualTo(quarter / 2);
            assertThat(megabytes(second)).isEqualTo(quarter / 2);
        } finally {
            second.close();
        }
        assertThat(megabytes(first)).isEqualTo(quarter);
        first.close();
    }

    @Test
    void moreDatabasesThanMegabytesStillHaveACache() {
        PageCaches small = new PageCaches(1);
        try (MVStore first = open("first");
                MVStore second = open("second")) {
            small.add(first);
            small.add(second);

            assertThat(first.getCacheSize()).isEqualTo(1);
            assertThat(second.getCacheSize()).isEqualTo(1);
        }
    }
}

package dev.rollcall.jdbc.internal.h2;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.jdbc.SampleContacts;
import dev.rollcall.store.StoreException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemaTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private Connection anchor;

    @BeforeEach
    void createHostDatabase() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        anchor = database.getConnection();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        anchor.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(database))
                .withMessage(message);
    }

    @Test
    void theHostsDatabaseIsReusedAndStaysOpen() throws SQLException {
        execute("CREATE TABLE orders (id BIGINT PRIMARY KEY)");
        try (JdbcContactStore store = JdbcContactStore.over(database)) {
            SampleContacts.insert(store, 3);
        }

        try (JdbcContactStore store = JdbcContactStore.over(database)) {
            assertThat(SampleContacts.all(store)).hasSize(3);
        }
        execute("INSERT INTO orders VALUES (1)");
    }

    @Test
    void connectionsWithoutAutoCommitAreRefused() {
        DataSource manual = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Connection connection = database.getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(manual))
                .withMessageContaining("auto-commit");
    }

    @Test
    void tablesOfAnotherVersionAreRefused() throws SQLException {
        JdbcContactStore.over(database).close();
        execute("UPDATE rollcall_schema SET version = 2");

        assertRefused("the database has tables of version 2; this store reads version 1");
    }

    @Test
    void tablesOfTheHostWithTheSameNamesAreRefusedAndLeftAlone() throws SQLException {
        execute("CREATE TABLE consent (id BIGINT PRIMARY KEY)");
        execute("CREATE TABLE contact (id BIGINT PRIMARY KEY)");

        assertRefused("the database has tables that are not Rollcall's but bear the same names: consent, contact;"
                + " use another database or schema");

        execute("INSERT INTO contact (id) VALUES (1)");
        execute("DROP TABLE contact");
        execute("DROP TABLE consent");
        JdbcContactStore.over(database).close();
    }

    @Test
    void tablesOfTheLayoutBeforeTheFirstReleaseAreRefused() throws SQLException {
        JdbcContactStore.over(database).close();
        execute("DROP TABLE contact");
        execute("DROP TABLE contact_external_id");
        execute("CREATE TABLE contact (id BIGINT PRIMARY KEY, external_id VARCHAR(255) UNIQUE)");

        assertRefused("the database has tables of an earlier layout, from before the first release; import into a new"
                + " database");
    }

    @Test
    void aHostTableNamedLikeOneOfTheEarlierLayoutDoesNoHarm() throws SQLException {
        JdbcContactStore.over(database).close();
        execute("CREATE TABLE membership (id BIGINT PRIMARY KEY)");

        try (JdbcContactStore store = JdbcContactStore.over(database)) {
            assertThat(SampleContacts.insert(store, 3)).isEqualTo(SampleContacts.all(store));
        }
    }

    @Test
    void tablesWhoseCreationWasInterruptedAreCompleted() throws SQLException {
        JdbcContactStore.over(database).close();
        execute("DROP TABLE import_row");
        execute("DELETE FROM rollcall_schema");

        try (JdbcContactStore store = JdbcContactStore.over(database)) {
            assertThat(store.journal().rows(UUID.randomUUID(), 0, 1)).isEmpty();
        }
    }
}

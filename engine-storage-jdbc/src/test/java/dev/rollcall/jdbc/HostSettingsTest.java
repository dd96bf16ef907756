package dev.rollcall.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.internal.h2.H2Version;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.SuppressionFilter;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Databases that the host has opened with its own settings: the store works in them or refuses them with the reason.
 */
class HostSettingsTest {
    private final String location = "jdbc:h2:mem:" + UUID.randomUUID();
    private String settings = "";

    @AfterEach
    void dropDatabase() throws SQLException {
        execute("SHUTDOWN");
    }

    private JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(location + ";DB_CLOSE_DELAY=-1" + settings);
        return database;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(DataSource database, String message) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(database))
                .withMessage(message);
    }

    /**
     * Opts out an address of no contact, then imports four people: three have no valid phone, and the ids of two differ
     * in case only.
     */
    private static ImportReport run(ImportEngine engine) {
        engine.contacts().unsubscribe(Identifier.email("eve@example.org"));
        RowSource rows = HostRows.of(
                List.of("email", "external id", "phone", "email status", "tags", "Größe"),
                List.of(
                        List.of("ann@example.org", "A1", "+447700900001", "", "x,y", "12"),
                        List.of("bob@example.org", "a1", "", "", "", ""),
                        List.of("cem@example.org", "", "", "unsubscribed", "", "ı"),
                        List.of("dan@example.org", "", "nonsense", "unsubscribed", "", "")));
        return engine.run(ImportRequest.of(
                rows,
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .list("Fair")
                        .createLists(true)
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=REGULAR",
                "MODE=LEGACY",
                "MODE=STRICT",
                "MODE=PostgreSQL",
                "MODE=MySQL",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "MODE=MariaDB",
                "MODE=DB2",
                "MODE=HSQLDB",
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "NON_KEYWORDS=VALUE,USER",
                "INIT=CREATE SCHEMA IF NOT EXISTS app\\;SET SCHEMA app"
            })
    void anImportDoesTheSameWhateverTheSettings(String hostSettings) {
        settings = ";" + hostSettings;

        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.over(database()));
                ImportEngine plain = ImportEngine.on(JdbcContactStore.h2Memory())) {
            assertThat(run(engine).outcomes()).isEqualTo(run(plain).outcomes());
            assertThat(contacts(engine)).isEqualTo(contacts(plain)).hasSize(4);
            assertThat(engine.suppressions().scan(SuppressionFilter.all(), 0, 10))
                    .hasSize(1);
        }
        try (ImportEngine again = ImportEngine.on(JdbcContactStore.over(database()))) {
            assertThat(run(again).count(Outcome.UNCHANGED)).isEqualTo(4);
            assertThat(again.imports().history(10)).hasSize(2);
        }
    }

    private static List<String> contacts(ImportEngine engine) {
        return engine.contacts().scan(ContactFilter.all(), 0, 100).stream()
                .map(HostSettingsTest::text)
                .toList();
    }

    private static String text(Contact contact) {
        return contact.identifiers() + " " + contact.channels() + " " + contact.fields() + " "
                + contact.tags().keySet() + contact.memberships().keySet();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Oracle, \", where an empty text is null\"",
                "MSSQLServer, \", where only one contact could be without an address\"",
                "Derby, \", where only one contact could be without an address\""
            })
    void anUnsupportedModeIsRefusedWithTheReason(String mode, String reason) {
        settings = ";MODE=" + mode;

        assertRefused(
                database(),
                "the database is in H2's mode " + mode + reason + "; the store works in REGULAR, LEGACY, STRICT,"
                        + " PostgreSQL, MySQL, MariaDB, DB2, HSQLDB; change that, or give the store a database of its own,"
                        + " as JdbcContactStore.h2File does");
    }

    @Test
    void aDatabaseThatIgnoresCaseIsRefused() throws SQLException {
        execute("SET IGNORECASE TRUE");

        assertRefused(
                database(),
                "the database has IGNORECASE on, which takes the external ids A1 and a1 for one (SET IGNORECASE FALSE"
                        + " switches it off); change that, or give the store a database of its own, as"
                        + " JdbcContactStore.h2File does");

        execute("SET IGNORECASE FALSE");
        JdbcContactStore.over(database()).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";DATABASE_TO_LOWER=TRUE"})
    void aDatabaseThatComparesTextByACollationIsRefused(String hostSettings) throws SQLException {
        settings = hostSettings;
        execute("SET COLLATION ENGLISH STRENGTH PRIMARY");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(database()))
                .withMessageMatching(
                        "the database compares text by COLLATION (?i:english) STRENGTH PRIMARY, which takes"
                                + " addresses or ids for one that are different; .*");
    }

    @Test
    void tablesWithNamesInAnotherCaseAreReported() throws SQLException {
        settings = ";DATABASE_TO_UPPER=FALSE";
        execute("CREATE TABLE ROLLCALL_SCHEMA (version INTEGER)");

        assertRefused(
                database(),
                "the database has Rollcall's tables, but under names in another case: open it with the settings for"
                        + " names that it was made with (DATABASE_TO_UPPER, DATABASE_TO_LOWER,"
                        + " CASE_INSENSITIVE_IDENTIFIERS)");
    }

    @Test
    void aFailureToCreateTheTablesIsReportedWithItsReason() throws SQLException {
        execute("CREATE USER guest PASSWORD 'canary'");
        JdbcDataSource guest = new JdbcDataSource();
        guest.setURL(location);
        guest.setUser("guest");
        guest.setPassword("canary");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(guest))
                .withMessageMatching("preparing the tables failed: .*rights.* \\(SQL state 90096, error code 90096\\)")
                .withMessageNotContaining("canary");
    }

    @Test
    void aFailureToConnectIsReportedWithItsReason() {
        JdbcDataSource missing = new JdbcDataSource();
        missing.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.over(missing))
                .withMessageMatching("connecting to the database failed: .* not found.* \\(SQL state 90146,.*");
    }

    @ParameterizedTest
    @CsvSource({
        "H2, 2.1.214 (2022-06-13)",
        "H2, 1.4.200 (2019-10-14)",
        "H2, 2.5.252 (2026-02-28)",
        "H2, 2.10.1 (2031-01-01)",
        "H2, 3.2.1 (2031-01-01)",
        "PostgreSQL, 2.3.1"
    })
    void anUnsupportedDatabaseOrVersionIsRefusedNamingTheSupportedOnes(String product, String version) {
        assertRefused(
                dataSourceOf(product, version),
                "the data source leads to " + product + " " + version + ", with which this store does not work; it"
                        + " needs " + H2Version.SUPPORTED);
    }

    private DataSource dataSourceOf(String product, String version) {
        DatabaseMetaData about = proxy(DatabaseMetaData.class, (self, method, arguments) -> switch (method.getName()) {
            case "getDatabaseProductName" -> product;
            case "getDatabaseProductVersion" -> version;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        Connection connection = proxy(
                Connection.class, (self, method, arguments) -> method.getName().equals("getMetaData") ? about : null);
        return proxy(DataSource.class, (self, method, arguments) -> connection);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(HostSettingsTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}

package dev.rollcall.jdbc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The messages of a store, which say what happened and hold no values. */
class MessagesTest {
    private static final String CANARY = "canary";

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection anchor;
    private JdbcContactStore store;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        anchor = database.getConnection();
        store = JdbcContactStore.over(database);
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        anchor.close();
    }

    private void sql(String text) throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute(text);
        }
    }

    private Throwable thrownBy(Consumer<StoreTransaction> work) {
        return catchThrowable(() -> {
            try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
                work.accept(transaction);
                transaction.commit();
            }
        });
    }

    private static void insert(StoreTransaction transaction, Contact contact) {
        transaction.write(new Changes(List.of(contact), List.of(), List.of(), List.of(), List.of()));
    }

    private static void assertSays(Throwable thrown, String message) {
        StringWriter everything = new StringWriter();
        thrown.printStackTrace(new PrintWriter(everything));
        assertThat(thrown).hasMessage(message).hasNoCause();
        assertThat(everything.toString()).doesNotContainIgnoringCase(CANARY).contains(MessagesTest.class.getName());
    }

    @Test
    void insertingAStoredIdentifierIsALostRace() {
        assertThat(thrownBy(transaction -> insert(transaction, SampleContacts.contact(1, "canary@example.com"))))
                .isNull();

        Throwable thrown =
                thrownBy(transaction -> insert(transaction, SampleContacts.contact(2, "canary@example.com")));

        assertThat(thrown).isInstanceOf(LostRaceException.class);
        assertSays(thrown, "writing contacts: somebody else was faster (SQL state 23505, error code 23505)");
    }

    @Test
    void creatingAnExistingFieldIsALostRace() {
        Throwable thrown = thrownBy(transaction -> {
            transaction.catalog().createField(new FieldDefinition(CANARY, FieldType.TEXT));
            transaction.catalog().createField(new FieldDefinition(CANARY, FieldType.TEXT));
        });

        assertThat(thrown).isInstanceOf(LostRaceException.class);
        assertSays(thrown, "creating a field: somebody else was faster (SQL state 23505, error code 23505)");
    }

    @Test
    void aContactWithAValueTooLongForItsColumnIsRefused() {
        Contact big = SampleContacts.contact(1, "canary@example.com").toBuilder()
                .field(CANARY, new FieldValue.Text(CANARY.repeat(200_000)))
                .build();

        Throwable thrown = thrownBy(transaction -> insert(transaction, big));

        assertThat(thrown).isExactlyInstanceOf(StoreException.class);
        assertSays(
                thrown,
                "writing contacts failed: a value is too long for its column (SQL state 22001, error code 22001)");
    }

    @Test
    void damagedFieldsAreNotShown() throws SQLException {
        insertOne();
        for (String damaged : List.of(
                "{\"a\":canary}", "{\"a\":[]}", "{\"a\":{\"date\":\"canary\"}}", "{\"a\":{\"canary\":\"a\"}}")) {
            sql("UPDATE contact SET fields = '" + damaged + "'");

            assertSays(
                    catchThrowable(() -> SampleContacts.all(store)),
                    "the fields of a contact are damaged in the database");
        }
    }

    @Test
    void damagedTagsAreNotShown() throws SQLException {
        insertOne();
        for (String damaged :
                List.of("", "canary", "{}", "[\"canary\"", "[1]", "[[\"canary\"]]", "[[\"canary\",\"a\",\"b\"]]")) {
            sql("UPDATE contact SET tags = ARRAY['" + damaged + "']");

            assertSays(
                    catchThrowable(() -> SampleContacts.all(store)),
                    "the tags of a contact are damaged in the database");
        }
    }

    @Test
    void damagedMembershipsAreNotShown() throws SQLException {
        insertOne();
        for (String damaged : List.of(
                "",
                "{}",
                "[1]",
                "[[1,1,2,0,null]",
                "[[1,1,2,0]]",
                "[[\"canary\",1,2,0,null]]",
                "[[1,1,2,0,\"canary\"]]",
                "[[1,1,2,0,7]]",
                "[[1,1,2,0,null,null]]",
                "[[99999999999999999999,1,2,0,null]]")) {
            sql("UPDATE contact SET memberships = ARRAY['" + damaged + "']");

            assertSays(
                    catchThrowable(() -> SampleContacts.all(store)),
                    "the memberships of a contact are damaged in the database");
        }
    }

    @Test
    void anUnknownCodeIsNamed() throws SQLException {
        insertOne();
        sql("UPDATE contact SET email_status = 99");

        assertSays(catchThrowable(() -> SampleContacts.all(store)), "the database holds an unknown Status: 99");
    }

    @Test
    void aTableThatIsMissingIsReported() throws SQLException {
        sql("DROP TABLE contact");

        assertSays(
                thrownBy(transaction -> insert(transaction, SampleContacts.contact(1, "canary@example.com"))),
                "writing contacts failed: the database refused it (SQL state 42S02, error code 42102)");
    }

    @Test
    void aDatabaseClosedDuringATransactionIsReported() {
        Throwable thrown = thrownBy(transaction -> {
            assertThat(catchThrowable(() -> sql("SHUTDOWN"))).isNull();
            insert(transaction, SampleContacts.contact(1, "canary@example.com"));
        });

        assertThat(thrown).hasMessageStartingWith("writing contacts failed: the database is closed (SQL state ");
        assertSays(thrown, String.valueOf(thrown.getMessage()));
    }

    private void insertOne() {
        assertThat(thrownBy(transaction -> insert(transaction, SampleContacts.contact(1, "canary@example.com"))))
                .isNull();
    }
}

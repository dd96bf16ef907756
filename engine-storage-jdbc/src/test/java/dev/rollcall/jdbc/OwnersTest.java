package dev.rollcall.jdbc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.jdbc.internal.table.Owners;
import dev.rollcall.model.Availability;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.StoreTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The queries of a look-up by identifiers. The contract of stores tests its results. */
class OwnersTest {
    private final Database database = MemoryDatabase.create();
    private final JdbcContactStore store = JdbcContactStore.open(database, Clock.systemUTC());
    private final List<String> queries = new ArrayList<>();

    @BeforeEach
    void storeAnn() {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            Contact ann = SampleContacts.contact(transaction.newContactIds(1)[0], "ann@example.com").toBuilder()
                    .phone(new PhoneNumber("+4930123456"), new ChannelState(Status.ACTIVE, Availability.AVAILABLE))
                    .externalId("a1")
                    .build();
            transaction.write(new Changes(List.of(ann), List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void find(Identifier... identifiers) {
        try (Handle handle = Jdbi.create(database::open).open()) {
            handle.setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    queries.add(context.getRawSql());
                }
            });
            assertThat(new Owners(handle, IdentifierBatch.of(List.of(identifiers))).contacts())
                    .hasSize(1);
        }
    }

    private static Identifier phone(String number) {
        return Identifier.ofKey(IdentifierKind.PHONE, number);
    }

    private static Identifier externalId(String id) {
        return Identifier.ofKey(IdentifierKind.EXTERNAL_ID, id);
    }

    @Test
    void identifiersOfAContactThatWasFoundByItsAddressAreNotLookedUp() {
        find(Identifier.email("ann@example.com"), phone("+4930123456"), externalId("a1"));

        assertThat(queries).singleElement().asString().contains("email_key");
    }

    @Test
    void identifiersThatAreNotTheContactsOwnAreLookedUp() {
        find(Identifier.email("ann@example.com"), phone("+4930999999"), externalId("b2"));

        assertThat(queries)
                .hasSize(3)
                .anyMatch(sql -> sql.contains("phone"))
                .anyMatch(sql -> sql.contains("external_id"));
    }

    @Test
    void aContactThatIsFoundByItsNumberIsReadById() {
        find(Identifier.email("bob@example.com"), phone("+4930123456"));

        assertThat(queries).hasSize(3).last().asString().contains("c.id = ");
    }
}

package dev.rollcall.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The open store of one test, with helper methods. The timeout only stops a store that hangs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class OpenStore {
    ContactStore store;

    abstract ContactStore open();

    @BeforeEach
    void openTheStore() {
        store = open();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    /** Does {@code work} in a transaction of its own and commits it. */
    <T> T committed(Function<StoreTransaction, T> work) {
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            T result = work.apply(transaction);
            transaction.commit();
            return result;
        }
    }

    /** Does {@code work} in a transaction of its own and commits it. */
    void commit(Consumer<StoreTransaction> work) {
        committed(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    /** Does {@code work} in a transaction of its own and rolls it back. */
    void rollBack(Mode mode, Consumer<StoreTransaction> work) {
        try (StoreTransaction transaction = store.begin(mode)) {
            work.accept(transaction);
        }
    }

    void write(Write write) {
        commit(transaction -> transaction.write(write.changes()));
    }

    /** Checks that {@code work} loses a race, at the latest when it is committed. */
    void assertLosesRace(Consumer<StoreTransaction> work) {
        assertThatThrownBy(() -> commit(work)).isInstanceOf(LostRaceException.class);
    }

    /** Checks that {@code write} loses a race, at the latest when it is committed. */
    void assertLosesRace(Write write) {
        assertLosesRace(transaction -> transaction.write(write.changes()));
    }

    long newId() {
        return committed(transaction -> transaction.newContactIds(1)[0]);
    }

    /** Stores a new contact with {@code parts} and returns it as stored. */
    Contact insert(UnaryOperator<Contact.Builder> parts) {
        Contact contact =
                parts.apply(Contact.builder(newId(), Contacts.CREATED)).build();
        write(new Write().insert(contact));
        return Contacts.at(1, contact);
    }

    /** Stores a new contact that has nothing but an address and returns it as stored. */
    Contact insert(String email) {
        return insert(contact -> contact.email(Contacts.address(email), Contacts.ACTIVE));
    }

    /** Stores a changed contact and returns it as stored. */
    Contact update(Contact before, Contact after) {
        write(new Write().update(before, after));
        return Contacts.at(before.version() + 1, after);
    }

    Matches find(Identifier... identifiers) {
        return committed(transaction -> find(transaction, identifiers));
    }

    static Matches find(StoreTransaction transaction, Identifier... identifiers) {
        return transaction.find(IdentifierBatch.of(List.of(identifiers)));
    }

    /** The contacts that own {@code identifiers}. */
    List<Contact> owners(Identifier... identifiers) {
        return find(identifiers).contacts();
    }

    /** Every committed contact. */
    List<Contact> everyone() {
        return store.scan(ContactFilter.all(), 0, 100_000);
    }

    /** Every committed suppression as the test wrote it: without the id that the store gave it. */
    List<Suppression> suppressed() {
        return withoutIds(store.suppressions(SuppressionFilter.all(), 0, 100_000));
    }

    static List<Suppression> withoutIds(List<Suppression> entries) {
        return entries.stream().map(OpenStore::withoutId).toList();
    }

    private static Suppression withoutId(Suppression entry) {
        return new Suppression(
                0,
                entry.kind(),
                entry.key(),
                entry.listId(),
                entry.origin(),
                entry.status(),
                entry.reason(),
                entry.since());
    }

    /** The id of a new list. */
    long newList(String name) {
        return committed(transaction -> transaction.catalog().createList(name).id());
    }
}

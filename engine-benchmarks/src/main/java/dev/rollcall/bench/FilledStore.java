package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;

import dev.rollcall.bench.measure.TemporaryFolder;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;

/** A store with people of the workload, and its folder, which is deleted when the store is closed. */
final class FilledStore implements AutoCloseable {
    private final TemporaryFolder folder;
    private final ContactStore store;
    private final long listId;
    private long people;

    private FilledStore(TemporaryFolder folder, ContactStore store, long listId) {
        this.folder = folder;
        this.store = store;
        this.listId = listId;
    }

    static FilledStore empty(StoreLocation place) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        ContactStore store = place.open(folder.path());
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            ContactList list = transaction.catalog().createList("Newsletter");
            transaction.commit();
            return new FilledStore(folder, store, list.id());
        }
    }

    ContactStore store() {
        return store;
    }

    /** Returns the id of the list that all contacts are on. */
    long listId() {
        return listId;
    }

    /** Returns the next people as contacts to insert, with ids of the store. */
    Changes nextInserts(int count) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            long[] ids = transaction.newContactIds(count);
            transaction.commit();
            List<Contact> contacts = Sample.contacts(people, listId, ids);
            people += count;
            return new Changes(contacts, List.of(), List.of(), List.of(), List.of());
        }
    }

    void write(Changes changes) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            transaction.write(changes);
            transaction.commit();
        }
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            store.close();
        }
    }
}

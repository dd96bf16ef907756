package dev.rollcall.manage;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Stamp;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaces;
import dev.rollcall.store.StoreTransaction;

/** A change that the host makes, in one transaction. */
final class Edit {
    private static final String HOST = "host";

    private Edit() {}

    /** What the host's changes are stamped with. */
    static Stamp stamp(ContactStore store) {
        return new Stamp(store.journal().now(), HOST);
    }

    /** Looks something up. */
    static <T> T lookUp(ContactStore store, Function<StoreTransaction, T> question) {
        return LostRaces.retry(() -> {
            try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
                return question.apply(transaction);
            }
        });
    }

    /** Loads what {@code identifier} reaches, lets {@code change} work on it, and writes what differs, for good. */
    static <T> T of(ContactStore store, Identifier identifier, Function<WorkingSet, T> change) {
        return of(store, identifier, (catalog, contacts) -> change.apply(contacts));
    }

    /** The same for a change that asks for lists or fields, too. */
    static <T> T of(ContactStore store, Identifier identifier, BiFunction<Catalog, WorkingSet, T> change) {
        T changed = LostRaces.retry(() -> {
            try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
                WorkingSet contacts = new WorkingSet(
                        transaction.find(IdentifierBatch.of(List.of(identifier))), Map.of(), stamp(store), null);
                T result = change.apply(transaction.catalog(), contacts);
                if (contacts.insertCount() > 0) {
                    contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
                }
                Changes changes = contacts.changes();
                if (!changes.isEmpty()) {
                    transaction.write(changes);
                    transaction.commit();
                }
                return result;
            }
        });
        // also if there was nothing to change: somebody else may have changed it a moment ago
        store.sync();
        return changed;
    }

    /** Runs {@code work} in a transaction and commits it, for good. */
    static <T> T inTransaction(ContactStore store, Function<StoreTransaction, T> work) {
        T done = LostRaces.retry(() -> {
            try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
                T result = work.apply(transaction);
                transaction.commit();
                return result;
            }
        });
        store.sync();
        return done;
    }
}

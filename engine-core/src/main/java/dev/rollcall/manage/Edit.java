package dev.rollcall.manage;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.rollcall.internal.merge.OptOut;
import dev.rollcall.internal.merge.OptOuts;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.optout.AtomicImportThread;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** A change that the host makes, in one transaction. */
final class Edit {
    private Edit() {}

    /** What the host's changes are stamped with. */
    static Stamp stamp(ContactStore store) {
        return new Stamp(store.journal().now(), DeferredOptOuts.HOST);
    }

    /** Looks something up. */
    static <T> T lookUp(ContactStore store, Function<StoreTransaction, T> question) {
        return LostRaces.retry(store, ContactStore.Mode.EDIT, question);
    }

    /** Loads what {@code identifier} reaches, lets {@code change} work on it, and writes what differs, for good. */
    static <T> T of(ContactStore store, Identifier identifier, Function<WorkingSet, T> change) {
        return of(store, identifier, (catalog, contacts) -> change.apply(contacts));
    }

    /** The same for a change that asks for lists or fields, too. */
    static <T> T of(ContactStore store, Identifier identifier, BiFunction<Catalog, WorkingSet, T> change) {
        AtomicImportThread.requireOther();
        // what was asked for before comes before
        DeferredOptOuts.settle(store, identifier);
        return changed(store, identifier, change);
    }

    private static <T> T changed(ContactStore store, Identifier identifier, BiFunction<Catalog, WorkingSet, T> change) {
        T changed = LostRaces.retry(store, ContactStore.Mode.EDIT, transaction -> {
            // somebody who was faster would cost the host another wait
            transaction.excludeOthers();
            WorkingSet contacts = new WorkingSet(
                    transaction.find(IdentifierBatch.of(List.of(identifier))), Map.of(), stamp(store), null);
            T result = change.apply(transaction.catalog(), contacts);
            if (contacts.insertCount() > 0) {
                contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
            }
            Changes changes = contacts.changes();
            if (!changes.isEmpty()) {
                transaction.write(changes);
            }
            // also if there is nothing to change: what somebody else changed a moment ago may not be on disk
            transaction.commit();
            return result;
        });
        DeferredOptOuts.settleAfterEdit(store);
        return changed;
    }

    /**
     * Opts an address out, for good. While an import that is kept as a whole holds it, that is put on record, and
     * applied when that import ends.
     *
     * @param listId of this list only, or null
     * @return whether it changed anything; true also if nobody knows before the import has ended
     */
    static boolean optOut(ContactStore store, Identifier address, @Nullable Long listId) {
        if (!AtomicImportThread.isCurrent()) {
            try {
                OptOut closing = listId == null
                        ? OptOut.ofChannel(Status.UNSUBSCRIBED)
                        : OptOut.ofList(listId, Status.UNSUBSCRIBED);
                // those that are deferred close it no less, whenever they are applied
                return changed(store, address, (catalog, contacts) -> new OptOuts(contacts).close(address, closing));
            } catch (HeldException held) {
                // by an import that is kept as a whole
            }
        }
        DeferredOptOuts.defer(store, address, listId);
        return true;
    }

    /** Runs {@code work} in a transaction and commits it, for good. */
    static <T> T inTransaction(ContactStore store, Function<StoreTransaction, T> work) {
        AtomicImportThread.requireOther();
        T done = LostRaces.retry(store, ContactStore.Mode.EDIT, transaction -> {
            T result = work.apply(transaction);
            transaction.commit();
            return result;
        });
        DeferredOptOuts.settleAfterEdit(store);
        return done;
    }
}

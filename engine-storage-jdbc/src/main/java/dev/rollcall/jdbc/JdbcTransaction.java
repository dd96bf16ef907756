package dev.rollcall.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.rollcall.jdbc.internal.lock.AtomicLock;
import dev.rollcall.jdbc.internal.lock.TransactionWriteLock;
import dev.rollcall.jdbc.internal.table.ContactReader;
import dev.rollcall.jdbc.internal.table.ContactWriter;
import dev.rollcall.jdbc.internal.table.DeferredOptOutTable;
import dev.rollcall.jdbc.internal.table.GrantTable;
import dev.rollcall.jdbc.internal.table.IdBlocks;
import dev.rollcall.jdbc.internal.table.OptOutGuard;
import dev.rollcall.jdbc.internal.table.OptOutTable;
import dev.rollcall.jdbc.internal.table.OutboxTable;
import dev.rollcall.jdbc.internal.table.Owners;
import dev.rollcall.jdbc.internal.table.RowRecordTable;
import dev.rollcall.jdbc.internal.table.SuppressionTable;
import dev.rollcall.jdbc.internal.table.SuppressionWriter;
import dev.rollcall.model.Contact;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import org.jdbi.v3.core.Handle;

/** A transaction on a connection of its own. After a failure it can only be closed. */
final class JdbcTransaction implements StoreTransaction, HandleScope {
    private static final String BEGINNING = "beginning a transaction";
    private static final String RECORDING = "recording rows";

    private final Mode mode;
    private final Connections connections;
    private final IdBlocks ids;
    private final Handle handle;
    private final TransactionWriteLock writeLock;
    private final JdbcCatalog catalog;
    private final OptOutGuard optOuts = new OptOutGuard();
    private boolean usable = true;
    private boolean closed;

    private JdbcTransaction(Mode mode, Connections connections, IdBlocks ids, Handle handle) {
        this.mode = mode;
        this.connections = connections;
        this.ids = ids;
        this.handle = handle;
        writeLock = new TransactionWriteLock(connections.writeLock(), mode, handle);
        catalog = new JdbcCatalog(this, ids);
    }

    static JdbcTransaction begin(Mode mode, Connections connections, IdBlocks ids) {
        if (mode != Mode.ATOMIC) {
            return new JdbcTransaction(mode, connections, ids, connections.begin(BEGINNING));
        }
        AtomicLock atomicLock = connections.writeLock().atomicLock();
        atomicLock.lock();
        boolean begun = false;
        try {
            JdbcTransaction transaction = new JdbcTransaction(mode, connections, ids, connections.begin(BEGINNING));
            begun = true;
            return transaction;
        } finally {
            if (!begun) {
                atomicLock.unlock();
            }
        }
    }

    @Override
    public <T> T read(String doing, Connections.Work<T> work) {
        return use(doing, () -> work.on(handle));
    }

    @Override
    public <T> T change(String doing, Connections.Work<T> work) {
        return use(doing, () -> writeLock.change(() -> work.on(handle)));
    }

    private <T> T use(String doing, Callable<T> step) {
        requireUsable();
        boolean done = false;
        try {
            T result = Connections.translated(doing, step);
            done = true;
            return result;
        } finally {
            usable = done;
        }
    }

    private void requireUsable() {
        if (!usable) {
            throw new IllegalStateException("the transaction has ended, or something failed in it");
        }
    }

    @Override
    public void excludeOthers() {
        use("waiting for others", () -> {
            writeLock.lock();
            return handle;
        });
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Matches find(IdentifierBatch keys) {
        return use("finding contacts", () -> writeLock.lookUp(() -> found(keys)));
    }

    private Matches found(IdentifierBatch keys) {
        Owners owners = new Owners(handle, keys);
        List<Contact> contacts = owners.contacts();
        Matches matches = new Matches(contacts, SuppressionTable.against(handle, keys, contacts));
        owners.requireOneState();
        optOuts.rememberLookUp(keys, matches);
        return matches;
    }

    @Override
    public long contactCount() {
        return read("counting contacts", ContactReader::count);
    }

    @Override
    public long[] newContactIds(int count) {
        return use("reserving ids", () -> {
            Optional<long[]> stocked = ids.tryTake(count);
            return stocked.isPresent() ? stocked.get() : writeLock.withLock(() -> ids.take(handle, count));
        });
    }

    @Override
    public void write(Changes changes) {
        if (changes.isEmpty()) {
            requireUsable();
            writeLock.unlockUnchanged();
            optOuts.markWritten();
            return;
        }
        change("writing contacts", open -> {
            try (ContactWriter contacts = new ContactWriter(open);
                    SuppressionWriter suppressions = new SuppressionWriter(open, ids)) {
                contacts.write(changes);
                optOuts.requireNoNewOptOut(open, changes);
                suppressions.write(changes);
                optOuts.lockKeys(open, ids, changes);
                GrantTable.write(open, ids, changes.grants());
                OptOutTable.write(open, ids, changes.optOuts());
                OutboxTable.write(open, ids, changes.confirmations());
            }
            return changes;
        });
    }

    @Override
    public void record(Checkpoint checkpoint, List<RowRecord> rows) {
        if (mode != Mode.ATOMIC) {
            change(RECORDING, open -> recorded(open, checkpoint, rows));
        } else {
            use(RECORDING, () -> connections.inTransaction(RECORDING, other -> recorded(other, checkpoint, rows)));
        }
    }

    private static Checkpoint recorded(Handle handle, Checkpoint checkpoint, List<RowRecord> rows) throws Exception {
        RowRecordTable.record(handle, checkpoint, rows);
        return checkpoint;
    }

    @Override
    public void settled(List<Long> deferredIds) {
        change("settling opt-outs", open -> {
            DeferredOptOutTable.remove(open, deferredIds);
            return open;
        });
    }

    @Override
    public void commit() {
        use("committing", () -> {
            writeLock.commit(() -> mode == Mode.EDIT ? connections.force(handle) : handle);
            return handle;
        });
        usable = false;
    }

    @Override
    public void commit(Checkpoint last) {
        change(RECORDING, open -> recorded(open, last, List.of()));
        commit();
    }

    @Override
    public void close() {
        usable = false;
        if (closed) {
            return;
        }
        closed = true;
        Connections.translated("ending a transaction", () -> {
            writeLock.close();
            return handle;
        });
    }
}

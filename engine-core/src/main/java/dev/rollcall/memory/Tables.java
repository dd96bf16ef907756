package dev.rollcall.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;

/**
 * The committed data of an in-memory store. The maps change only in {@link #write}, and only by the one open
 * transaction; every other reader uses {@link #read}.
 */
final class Tables {
    final NavigableMap<Long, Contact> contacts = new TreeMap<>();
    final NavigableMap<Identifier, Long> owners = new TreeMap<>();
    final NavigableMap<Long, Suppression> suppressions = new TreeMap<>();
    final NavigableMap<SuppressedAddress, List<Suppression>> suppressionsByAddress = new TreeMap<>();
    final NavigableMap<Long, ContactList> lists = new TreeMap<>();
    final NavigableMap<String, Long> listNames = new TreeMap<>();
    final NavigableMap<String, FieldDefinition> fields = new TreeMap<>();

    final NavigableMap<Long, GrantRecord> grants = new TreeMap<>();
    final NavigableMap<Long, OptOutRecord> optOuts = new TreeMap<>();

    /** The last assigned ids. They are not part of transactions, so that a rollback returns none. */
    final AtomicLong lastContactId = new AtomicLong();

    final AtomicLong lastSuppressionId = new AtomicLong();
    final AtomicLong lastListId = new AtomicLong();
    final AtomicLong lastGrantId = new AtomicLong();
    final AtomicLong lastOptOutId = new AtomicLong();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Stores a record under a new id. Called in {@link #write}. */
    void keep(GrantRecord opened) {
        long id = lastGrantId.incrementAndGet();
        grants.put(
                id,
                new GrantRecord(
                        id,
                        opened.address(),
                        opened.listId(),
                        opened.before(),
                        opened.after(),
                        opened.grant(),
                        opened.at(),
                        opened.importId()));
    }

    /** Stores a record under a new id. Called in {@link #write}. */
    void keep(OptOutRecord closed) {
        long id = lastOptOutId.incrementAndGet();
        optOuts.put(
                id,
                new OptOutRecord(
                        id, closed.address(), closed.listId(), closed.status(), closed.at(), closed.importId()));
    }

    /** Reads while nothing is being committed. */
    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Changes the maps while no thread reads them. */
    void write(Runnable writing) {
        lock.writeLock().lock();
        try {
            writing.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}

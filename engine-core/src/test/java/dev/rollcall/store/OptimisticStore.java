package dev.rollcall.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory whose transactions look up while another one writes, and detect a lost race when they write
 * themselves. It detects no more than it must: data that was only read may have changed.
 */
public final class OptimisticStore implements ContactStore {
    private final ContactStore real = new InMemoryContactStore();

    /** Held by the transaction that writes or excludes other writers. Look-ups do not wait for it. */
    private final Semaphore writing = new Semaphore(1, true);

    @Override
    public StoreTransaction begin(Mode mode) {
        return mode == Mode.CHUNK ? new Optimistic() : real.begin(mode);
    }

    @Override
    public boolean findsBesideWrites() {
        return true;
    }

    @Override
    public ImportJournal journal() {
        return real.journal();
    }

    @Override
    public List<Contact> scan(ContactFilter filter, long afterId, int limit) {
        return real.scan(filter, afterId, limit);
    }

    @Override
    public List<Suppression> suppressions(SuppressionFilter filter, long afterId, int limit) {
        return real.suppressions(filter, afterId, limit);
    }

    @Override
    public List<GrantRecord> grants(long afterId, int limit) {
        return real.grants(afterId, limit);
    }

    @Override
    public List<OptOutRecord> optOuts(@Nullable Instant since, long afterId, int limit) {
        return real.optOuts(since, afterId, limit);
    }

    @Override
    public void close() {
        real.close();
    }

    /** Takes the write lock when it writes. Until then each look-up is a transaction of its own. */
    private final class Optimistic implements StoreTransaction {
        private final Map<IdentifierBatch, Matches> seen = new HashMap<>();
        private @Nullable StoreTransaction turn;
        private boolean writes;
        private boolean ended;

        private <T> T look(Function<StoreTransaction, T> work) {
            if (turn != null || ended) {
                return work.apply(own());
            }
            try (StoreTransaction brief = real.begin(Mode.CHUNK)) {
                return work.apply(brief);
            }
        }

        private StoreTransaction own() {
            if (ended && turn == null) {
                throw new IllegalStateException("the transaction has ended");
            } else if (turn == null) {
                excludeOthers();
                turn = real.begin(Mode.CHUNK);
                seen.forEach(this::requireUpToDate);
            }
            return turn;
        }

        private void requireUpToDate(IdentifierBatch keys, Matches then) {
            Matches now = turn.find(keys);
            Set<Long> owners = new HashSet<>();
            then.contacts().forEach(contact -> owners.add(contact.id()));
            if (!now.contacts().stream().allMatch(contact -> owners.contains(contact.id()))
                    || !now.suppressions().equals(then.suppressions())) {
                throw new LostRaceException("an address has got an owner or an opt-out");
            }
        }

        @Override
        public Catalog catalog() {
            return (Catalog) Proxy.newProxyInstance(
                    Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (self, method, arguments) -> {
                        if (method.getName().matches("(create|delete|reserve).*")) {
                            own();
                        }
                        try {
                            return look(transaction -> {
                                try {
                                    return method.invoke(transaction.catalog(), arguments);
                                } catch (ReflectiveOperationException failed) {
                                    throw new IllegalStateException(failed);
                                }
                            });
                        } catch (IllegalStateException failed) {
                            throw failed.getCause() instanceof InvocationTargetException target
                                    ? target.getCause()
                                    : failed;
                        }
                    });
        }

        @Override
        public Matches find(IdentifierBatch keys) {
            Matches matches = look(transaction -> transaction.find(keys));
            if (turn == null) {
                seen.put(keys, matches);
            }
            return matches;
        }

        @Override
        public long contactCount() {
            return look(StoreTransaction::contactCount);
        }

        @Override
        public long[] newContactIds(int count) {
            return look(transaction -> transaction.newContactIds(count));
        }

        @Override
        public void write(Changes changes) {
            own().write(changes);
        }

        @Override
        public void record(Checkpoint checkpoint, List<RowRecord> rows) {
            own().record(checkpoint, rows);
        }

        @Override
        public void excludeOthers() {
            if (!writes) {
                writing.acquireUninterruptibly();
                writes = true;
            }
        }

        @Override
        public void settled(List<Long> deferredIds) {
            own().settled(deferredIds);
        }

        @Override
        public void commit() {
            own().commit();
            letOthersWrite();
        }

        @Override
        public void commit(Checkpoint last) {
            own().commit(last);
            letOthersWrite();
        }

        private void letOthersWrite() {
            if (writes) {
                writes = false;
                writing.release();
            }
        }

        @Override
        public void close() {
            ended = true;
            if (turn != null) {
                turn.close();
            }
            letOthersWrite();
        }
    }
}

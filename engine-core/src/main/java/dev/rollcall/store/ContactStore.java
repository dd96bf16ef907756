package dev.rollcall.store;

import java.time.Instant;
import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Where contacts live. Bulk in, bulk out: the engine never asks for one contact a row. Implementations are thread-safe; their
 * transactions are not. Every method may throw {@link StoreException}. The contract that a store must keep is the test class
 * {@code ContactStoreContract} in engine-core's test jar.
 */
public interface ContactStore extends AutoCloseable {
    /** How long a transaction is meant to live. */
    enum Mode {
        /** One chunk of an import: short. */
        CHUNK,
        /**
         * Many chunks that are kept or dropped together, one such transaction at a time: others wait for their turn. What {@link
         * StoreTransaction#record} writes survives a rollback.
         */
        ATOMIC,
        /**
         * A look-up or a change of the host's: short, and never waiting for an ATOMIC transaction. What that one holds can be looked
         * up as it was committed before, and cannot be changed: see {@link HeldException}. When it is committed, all that
         * has been committed is on disk, where the store has one: not even a power cut takes it back.
         */
        EDIT
    }

    /**
     * Starts a transaction. Whoever begins it closes it. May wait for another one to end, but a transaction of mode EDIT only for short
     * ones.
     *
     * @throws StoreException if the thread is interrupted while it waits for an ATOMIC transaction, or has begun that one itself and
     *     would wait forever
     */
    StoreTransaction begin(Mode mode);

    /** Whether many contacts are found and written faster if they come in the order of their keys. */
    default boolean gainsFromKeyOrder() {
        return false;
    }

    /**
     * Whether one transaction of an import may look up what it will change while another one, begun before, is written and committed.
     * If so, the engine may begin a CHUNK transaction in one thread, call {@link StoreTransaction#find}, {@link
     * StoreTransaction#newContactIds} and what only reads of {@link StoreTransaction#catalog} there, and then write and end it in
     * another thread. It never calls one transaction from two threads at once, and no two of one import write at the same time.
     *
     * <p>Until it writes, such a transaction must keep no other one waiting. What it has found may be outdated by then, as by anybody
     * who was faster: {@link StoreTransaction#write} notices.
     */
    default boolean findsBesideWrites() {
        return false;
    }

    /**
     * What this store needs of the heap and what to do if there is too little, as a sentence without its full stop. An import that
     * runs out of heap ends with it.
     */
    default String heapNeeds() {
        return "give Java more with -Xmx, or make chunks smaller (chunkRows, --chunk-rows)";
    }

    /** What the engine remembers of imports. */
    ImportJournal journal();

    /**
     * Committed contacts in the order of their ids.
     *
     * @param afterId the last id of the page before, 0 for the first
     * @param limit most contacts to return, above 0
     */
    List<Contact> scan(ContactFilter filter, long afterId, int limit);

    /** Committed suppressions in the order of their ids, paged like {@link #scan}. */
    List<Suppression> suppressions(SuppressionFilter filter, long afterId, int limit);

    /** Committed grants in the order of their ids, paged like {@link #scan}. */
    List<GrantRecord> grants(long afterId, int limit);

    /**
     * Committed opt-outs in the order of their ids, paged like {@link #scan}.
     *
     * @param since those of this time or later; null for all
     */
    List<OptOutRecord> optOuts(@Nullable Instant since, long afterId, int limit);

    /** Releases what the store holds. Closing twice does no harm. */
    @Override
    void close();
}

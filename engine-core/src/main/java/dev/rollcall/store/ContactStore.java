package dev.rollcall.store;

import java.time.Instant;
import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * A store of contacts. Reads and writes are in bulk: the engine never reads one contact for each row. Implementations
 * are thread-safe; their transactions are not. Every method may throw {@link StoreException}. The contract of a store
 * is the test class {@code ContactStoreContract} in engine-core's test jar.
 */
public interface ContactStore extends AutoCloseable {
    /** The purpose of a transaction, which determines its lifetime. */
    enum Mode {
        /** One chunk of an import: short. */
        CHUNK,
        /**
         * Many chunks that are committed or rolled back together, one such transaction at a time: others wait. The
         * writes of {@link StoreTransaction#record} survive a rollback.
         */
        ATOMIC,
        /**
         * A look-up or a change of the host's: short, and never waiting for an ATOMIC transaction. The contacts that
         * such a transaction holds can be looked up as they were committed before, and cannot be changed: see
         * {@link HeldException}. After its commit, everything that has been committed is on disk, if the store has one,
         * and survives a power failure.
         */
        EDIT
    }

    /**
     * Starts a transaction. It may wait for another one to end, but in mode EDIT only for short ones.
     *
     * @return a transaction for the caller to close
     * @throws StoreException if the thread is interrupted while it waits for an ATOMIC transaction, or has begun that
     *     one itself and would wait forever
     */
    StoreTransaction begin(Mode mode);

    /** Reports whether many contacts are found and written faster in the order of their keys. Default: false. */
    default boolean gainsFromKeyOrder() {
        return false;
    }

    /**
     * Reports whether one transaction of an import may look up what it will change while another one, begun before, is
     * written and committed. If so, the engine may begin a CHUNK transaction in one thread, call
     * {@link StoreTransaction#find}, {@link StoreTransaction#newContactIds} and the reading methods of
     * {@link StoreTransaction#catalog} there, and then write and end it in another thread. It never calls one
     * transaction from two threads at once, and no two transactions of one import write at the same time. Default:
     * false.
     *
     * <p>Until it writes, such a transaction must not make another one wait. Its findings may be outdated by then, as
     * after any other concurrent change: {@link StoreTransaction#write} detects it.
     */
    default boolean findsBesideWrites() {
        return false;
    }

    /**
     * Returns the store's use of the heap and the remedy if there is too little, as a sentence without its full stop.
     * An import that runs out of heap ends with this sentence.
     */
    default String heapNeeds() {
        return "give Java more with -Xmx, or make chunks smaller (chunkRows, --chunk-rows)";
    }

    /** Returns the journal of imports. */
    ImportJournal journal();

    /**
     * Returns committed contacts in the order of their ids.
     *
     * @param afterId the last id of the page before, 0 for the first page
     * @param limit the largest number of contacts to return, above 0
     */
    List<Contact> scan(ContactFilter filter, long afterId, int limit);

    /** Returns committed suppressions in the order of their ids, paged like {@link #scan}. */
    List<Suppression> suppressions(SuppressionFilter filter, long afterId, int limit);

    /** Returns committed grants in the order of their ids, paged like {@link #scan}. */
    List<GrantRecord> grants(long afterId, int limit);

    /**
     * Returns committed opt-outs in the order of their ids, paged like {@link #scan}.
     *
     * @param since the earliest time of the opt-outs; null for all
     */
    List<OptOutRecord> optOuts(@Nullable Instant since, long afterId, int limit);

    /** Releases the store's resources. Closing twice has no effect. */
    @Override
    void close();
}

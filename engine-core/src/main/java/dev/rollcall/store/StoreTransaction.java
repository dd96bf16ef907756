package dev.rollcall.store;

import java.util.List;

/**
 * A transaction of a store. It sees its own writes; no other transaction does before {@link #commit()}. Used by one
 * thread at a time. Every method may throw {@link StoreException}.
 */
public interface StoreTransaction extends AutoCloseable {
    /**
     * Prevents other transactions than an ATOMIC one from writing until this one ends, so that it cannot lose a race.
     * Called before any other method, by a transaction that repeats one that has lost a race, or that must not lose
     * one. A store in which no transaction can lose does nothing. Look-ups of other transactions must not wait for it
     * if the store {@linkplain ContactStore#findsBesideWrites finds beside writes}.
     */
    default void excludeOthers() {}

    /** Returns the lists and fields, as part of this transaction. */
    Catalog catalog();

    /**
     * Returns every contact that owns one of {@code keys}, complete, and every suppression of their addresses; see
     * {@link Matches}.
     */
    Matches find(IdentifierBatch keys);

    /**
     * Returns the number of contacts, as this transaction sees them. It may need time in proportion to the writes of
     * open transactions.
     */
    long contactCount();

    /**
     * Returns ids for contacts to be inserted, rising, each returned only once.
     *
     * @param count the number of ids, above 0
     */
    long[] newContactIds(int count);

    /**
     * Applies the changes in this order: deletes; identifiers that leave a contact; updates; inserts; suppressions. So
     * identifiers can move and swap between contacts. Raises the version of every updated contact by one; an inserted
     * one has version 1.
     *
     * <p>An opt-out and the owner of its address never miss each other: if this transaction {@linkplain #find found} no
     * owner and another one commits one before this one adds an opt-out, or the other way round, the later of the two
     * loses.
     *
     * @throws LostRaceException if a contact no longer has the version that was read, an identifier is taken, or the
     *     findings about an address that gets an owner or an opt-out are outdated: a concurrent transaction was faster;
     *     roll back and try again
     */
    void write(Changes changes);

    /**
     * Stores the progress of an import, and the records of rows: in CHUNK mode together with the changes; in ATOMIC
     * mode at once and for good, independently of the end of this transaction.
     */
    void record(Checkpoint checkpoint, List<RowRecord> rows);

    /**
     * Removes deferred opt-outs from the journal, together with the changes: this transaction has applied them.
     *
     * @param deferredIds the ids, as returned by {@link ImportJournal#deferred(long, int)}; ids that are gone have no
     *     effect
     */
    void settled(List<Long> deferredIds);

    /** Makes all changes visible, or none. Afterwards only {@link #close()} may be called. */
    void commit();

    /**
     * Makes all changes visible, or none, together with the import's last checkpoint, in either mode: after an ATOMIC
     * commit without an answer, the checkpoint shows whether it happened.
     */
    void commit(Checkpoint last);

    /** Ends the transaction; without a {@link #commit()} before, everything is rolled back. */
    @Override
    void close();
}

package dev.rollcall.store;

import java.util.List;

/** One transaction. Sees its own writes; nobody else does before {@link #commit()}. Used by one thread at a time. */
public interface StoreTransaction extends AutoCloseable {
    /**
     * Keeps other transactions than an ATOMIC one from writing until this one ends, so that nobody is faster again. Called before
     * anything else, by one that does again what has lost a race, or is not to lose one. A store in which nobody can lose does nothing.
     * Who only looks up must not wait for it, where a store {@linkplain ContactStore#findsBesideWrites finds beside writes}.
     */
    default void excludeOthers() {}

    /** The lists and fields, as part of this transaction. */
    Catalog catalog();

    /** Every contact that owns one of {@code keys}, complete, and every suppression that touches them; see {@link Matches}. */
    Matches find(IdentifierBatch keys);

    /** How many contacts there are, as this transaction sees them. May take time in proportion to what open transactions have written. */
    long contactCount();

    /**
     * Ids for contacts about to be inserted, rising, never given twice.
     *
     * @param count above 0
     */
    long[] newContactIds(int count);

    /**
     * Applies the changes in this order: deletes; identifiers that leave a contact; updates; inserts; suppressions. So identifiers
     * can move and swap between contacts. Raises the version of every contact it updates by one; an inserted one gets 1.
     *
     * <p>An opt-out and the owner of its address never pass each other: where this transaction {@linkplain #find found} no owner and
     * somebody else commits one before it puts an opt-out on file, or the other way round, the later of the two loses.
     *
     * @throws LostRaceException if a contact is no longer at the version it was read at, an identifier is taken, or what was found
     *     of an address that gets an owner or an opt-out no longer holds: somebody else was faster; roll back and do it again
     */
    void write(Changes changes);

    /**
     * Stores how far an import has come, and what became of rows. In CHUNK mode together with what is written; in ATOMIC mode at
     * once and for good, whatever becomes of this transaction.
     */
    void record(Checkpoint checkpoint, List<RowRecord> rows);

    /**
     * Takes deferred opt-outs out of the journal, together with what is written: this transaction has applied them.
     *
     * @param deferredIds as {@link ImportJournal#deferred(long, int)} gives them; those that are gone already do no harm
     */
    void settled(List<Long> deferredIds);

    /** Makes everything visible, or nothing. After it only {@link #close()} may be called. */
    void commit();

    /**
     * The same together with the import's last checkpoint, in either mode: whoever got no answer to an ATOMIC commit can tell from the
     * checkpoint whether it happened.
     */
    void commit(Checkpoint last);

    /** Ends the transaction; without {@link #commit()} before, everything is rolled back. */
    @Override
    void close();
}

package dev.rollcall.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;

/** A transaction of an in-memory store. It holds its changes apart until the commit. */
final class InMemoryTransaction implements StoreTransaction {
    private final Mode mode;
    private final Tables tables;
    private final InMemoryJournal journal;
    private final Runnable passTurn;
    private final TransactionState state;
    private final OverlaidContacts contacts;
    private final OverlaidSuppressions suppressions;
    private final InMemoryCatalog catalog;
    private final List<Runnable> atCommit = new ArrayList<>();
    private boolean turnPassed;

    private InMemoryTransaction(
            Mode mode, Tables tables, InMemoryJournal journal, TransactionState state, Runnable passTurn) {
        this.mode = mode;
        this.state = state;
        this.tables = tables;
        this.journal = journal;
        this.passTurn = passTurn;
        contacts = new OverlaidContacts(tables);
        suppressions = new OverlaidSuppressions(tables);
        catalog = new InMemoryCatalog(tables, state);
    }

    /**
     * Returns the one open transaction.
     *
     * @param passTurn the action that lets the next one begin
     */
    static InMemoryTransaction open(Mode mode, Tables tables, InMemoryJournal journal, Runnable passTurn) {
        return new InMemoryTransaction(mode, tables, journal, new TransactionState(false), passTurn);
    }

    /** Returns an EDIT beside an open ATOMIC transaction: it looks up, and changes nothing. */
    static InMemoryTransaction besideAtomic(Tables tables, InMemoryJournal journal) {
        return new InMemoryTransaction(Mode.EDIT, tables, journal, new TransactionState(true), () -> {});
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Matches find(IdentifierBatch keys) {
        state.requireUsable();
        return tables.read(() -> {
            List<Contact> found = contacts.owners(keys.identifiers());
            Stream<Identifier> touched = Stream.concat(
                    keys.identifiers().stream(), found.stream().flatMap(contact -> contact.identifiers().stream()));
            return new Matches(found, suppressions.against(touched));
        });
    }

    @Override
    public long contactCount() {
        state.requireUsable();
        return tables.read(contacts::count);
    }

    @Override
    public long[] newContactIds(int count) {
        state.requireUsable();
        long last = tables.lastContactId.addAndGet(count);
        return LongStream.rangeClosed(last - count + 1, last).toArray();
    }

    @Override
    public void write(Changes changes) {
        state.change(() -> {
            contacts.write(changes);
            suppressions.write(changes);
            atCommit.add(() -> changes.grants().forEach(tables::keep));
            atCommit.add(() -> changes.optOuts().forEach(tables::keep));
            atCommit.add(() -> journal.ask(changes.confirmations()));
        });
    }

    @Override
    public void record(Checkpoint checkpoint, List<RowRecord> rows) {
        state.requireChangeable();
        // checked here, since a commit must not fail half way
        journal.requireKnown(checkpoint.importId());
        List<RowRecord> kept = List.copyOf(rows);
        Runnable recording = () -> journal.record(checkpoint, kept);
        switch (mode) {
            case CHUNK, EDIT -> atCommit.add(recording);
            case ATOMIC -> recording.run();
        }
    }

    @Override
    public void settled(List<Long> deferredIds) {
        state.requireChangeable();
        List<Long> ids = List.copyOf(deferredIds);
        atCommit.add(() -> journal.settled(ids));
    }

    @Override
    public void commit() {
        state.requireUsable();
        tables.write(() -> {
            contacts.commit();
            suppressions.commit();
            catalog.commit();
            atCommit.forEach(Runnable::run);
        });
        end();
    }

    @Override
    public void commit(Checkpoint last) {
        state.requireUsable();
        journal.requireKnown(last.importId());
        atCommit.add(() -> journal.record(last, List.of()));
        commit();
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        state.end();
        if (!turnPassed) {
            turnPassed = true;
            passTurn.run();
        }
    }
}

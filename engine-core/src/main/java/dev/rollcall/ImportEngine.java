package dev.rollcall;

import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.run.ImportRun;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.Confirmations;
import dev.rollcall.manage.Contacts;
import dev.rollcall.manage.Fields;
import dev.rollcall.manage.Imports;
import dev.rollcall.manage.Lists;
import dev.rollcall.manage.Suppressions;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;

/**
 * The front door: imports contacts into a store and looks after what is there. Thread-safe; several imports may run at once.
 *
 * <pre>{@code
 * try (ImportEngine engine = ImportEngine.inMemory()) {
 *     ImportReport report = engine.run(ImportRequest.of(CsvSource.ofFile(Path.of("contacts.csv"))));
 * }
 * }</pre>
 */
public final class ImportEngine implements AutoCloseable {
    private final ContactStore store;
    private final ThreadFactory threads;
    private final MemoryBudget budget = MemoryBudget.ofHeap();

    private ImportEngine(ContactStore store, ThreadFactory threads) {
        this.store = store;
        this.threads = threads;
    }

    /** An engine on {@code store}, which it closes when it is closed. */
    public static ImportEngine on(ContactStore store) {
        return on(store, ImportEngine::importThread);
    }

    /**
     * The same with threads of the host's.
     *
     * @param threads makes the thread that reads the source, and the one that looks up contacts ahead if {@linkplain
     *     ContactStore#findsBesideWrites the store} allows that: two at most for each running import
     */
    public static ImportEngine on(ContactStore store, ThreadFactory threads) {
        return new ImportEngine(store, threads);
    }

    /** An engine that keeps contacts in memory, as long as it is referred to. */
    public static ImportEngine inMemory() {
        return on(new InMemoryContactStore());
    }

    private static Thread importThread(Runnable work) {
        Thread thread = new Thread(work, "rollcall-import");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Imports in the caller's thread and returns when it is done. An interrupt ends the import as FAILED; the thread is interrupted
     * when this returns. A source that does not react to an interrupt can delay that: while it is surveyed for as long as it likes, since
     * it is read in the caller's thread then; later by ten seconds, after which the import has failed, what was committed stays, and the
     * message says that a thread still reads ({@link dev.rollcall.source.RowCursor}).
     *
     * @throws IllegalArgumentException if the request names a list that does not exist and may not be created; nothing was done
     * @throws ImportException if the import could not go on: its report tells what was done until then
     * @throws dev.rollcall.store.StoreException if the store failed before the import was on record; nothing was done
     * @throws OutOfMemoryError if the heap is too small: its message says what the store needs; what was committed until then stays
     */
    public ImportReport run(ImportRequest request) {
        return new ImportRun(store, threads, budget, request).run();
    }

    /** Look-up and management of contacts. */
    public Contacts contacts() {
        return new Contacts(store);
    }

    /** Look-up and management of lists. */
    public Lists lists() {
        return new Lists(store);
    }

    /** Look-up and management of fields. */
    public Fields fields() {
        return new Fields(store);
    }

    /** Look-up and management of suppressions. */
    public Suppressions suppressions() {
        return new Suppressions(store);
    }

    /** The people who have to be asked whether they agree to be mailed. */
    public Confirmations confirmations() {
        return new Confirmations(store);
    }

    /** Look-up of imports and of what became of their rows. */
    public Imports imports() {
        return new Imports(store);
    }

    /** Closes the store. */
    @Override
    public void close() {
        store.close();
    }
}

package dev.rollcall;

import java.util.Objects;
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
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactStore;

/**
 * An engine that imports contacts into a store and gives access to what is stored. Thread-safe; several imports may run
 * at once.
 *
 * <pre>{@code
 * try (ImportEngine engine = ImportEngine.inMemory()) {
 *     ImportReport report = engine.run(CsvSource.ofFile(Path.of("contacts.csv")));
 * }
 * }</pre>
 */
public final class ImportEngine implements AutoCloseable {
    private final ContactStore store;
    private final ThreadFactory threads;
    private final MemoryBudget budget = MemoryBudget.ofHeap();

    private ImportEngine(ContactStore store, ThreadFactory threads) {
        this.store = Objects.requireNonNull(store, "an engine needs a store");
        this.threads = Objects.requireNonNull(threads, "an engine needs a factory of threads");
    }

    /** Returns an engine on {@code store}. Closing the engine closes the store. */
    public static ImportEngine on(ContactStore store) {
        return on(store, ImportEngine::importThread);
    }

    /**
     * Returns an engine on {@code store} that uses threads of the host's. Closing the engine closes the store.
     *
     * @param threads the factory of the engine's threads: for each running import one that reads the source, and a
     *     second one that looks up contacts in advance if {@linkplain ContactStore#findsBesideWrites the store} allows
     *     that
     */
    public static ImportEngine on(ContactStore store, ThreadFactory threads) {
        return new ImportEngine(store, threads);
    }

    /** Returns an engine with a new store on the heap. */
    public static ImportEngine inMemory() {
        return on(new InMemoryContactStore());
    }

    private static Thread importThread(Runnable work) {
        Thread thread = new Thread(work, "rollcall-import");
        thread.setDaemon(true);
        return thread;
    }

    /** Imports a source with the default options; see {@link #run(ImportRequest)}. */
    public ImportReport run(RowSource source) {
        return run(ImportRequest.of(source));
    }

    /** Imports a source with {@code options}; see {@link #run(ImportRequest)}. */
    public ImportReport run(RowSource source, ImportOptions options) {
        return run(ImportRequest.of(source, options));
    }

    /**
     * Runs an import in the caller's thread and returns when it has ended. An interrupt ends the import as FAILED and
     * stays set. A source that ignores the interrupt delays that: without limit during the survey, which reads the
     * source in the caller's thread; later by ten seconds at most, after which the import fails, committed chunks
     * remain, and the message says that a thread still reads ({@link dev.rollcall.source.RowCursor}).
     *
     * @return the report, which accounts for every row
     * @throws IllegalArgumentException if the request names a list that does not exist and may not be created; nothing
     *     was done
     * @throws ImportException if the import failed as a whole; its report says what was done until then
     * @throws dev.rollcall.store.StoreException if the store failed before the import was recorded; nothing was done
     * @throws OutOfMemoryError if the heap is too small; the message says what the store needs, and committed chunks
     *     remain
     */
    public ImportReport run(ImportRequest request) {
        Objects.requireNonNull(request, "there is no request to run");
        return new ImportRun(store, threads, budget, request).run();
    }

    /** Returns the contacts of the store. */
    public Contacts contacts() {
        return new Contacts(store);
    }

    /** Returns the lists of the store. */
    public Lists lists() {
        return new Lists(store);
    }

    /** Returns the fields of the store. */
    public Fields fields() {
        return new Fields(store);
    }

    /** Returns the suppressions of the store. */
    public Suppressions suppressions() {
        return new Suppressions(store);
    }

    /** Returns the confirmations that people have to be asked for. */
    public Confirmations confirmations() {
        return new Confirmations(store);
    }

    /** Returns the imports that the store remembers, with the results of their rows. */
    public Imports imports() {
        return new Imports(store);
    }

    /** Closes the store. */
    @Override
    public void close() {
        store.close();
    }
}

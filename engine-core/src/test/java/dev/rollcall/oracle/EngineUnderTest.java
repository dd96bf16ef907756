package dev.rollcall.oracle;

import java.util.Map;

import dev.rollcall.ImportEngine;
import dev.rollcall.internal.run.ImportRun;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactStore;

/** The calls of the engine that the properties make, in one place. */
final class EngineUnderTest {
    private EngineUnderTest() {}

    static ImportReport run(ContactStore store, RowSource source, ImportOptions options) {
        return run(store, ImportRequest.of(source, options));
    }

    static ImportReport run(ContactStore store, ImportRequest request) {
        return ImportEngine.on(store).run(request);
    }

    static ImportReport run(ContactStore store, RandomImport file) {
        return run(store, file.source(), file);
    }

    /** Imports {@code file} from {@code source}, in the memory that was drawn for it. */
    static ImportReport run(ContactStore store, RowSource source, RandomImport file) {
        MemoryBudget memory = new MemoryBudget(file.memory(), 1);
        return new ImportRun(store, Thread::new, memory, ImportRequest.of(source, file.options())).run();
    }

    /** Erases the contact that has {@code identifiers}, as the host does. */
    static void erase(ContactStore store, Map<IdentifierKind, String> identifiers) {
        Map.Entry<IdentifierKind, String> one =
                identifiers.entrySet().iterator().next();
        ImportEngine.on(store).contacts().erase(Identifier.ofKey(one.getKey(), one.getValue()));
    }

    static RowSource csv(String text) {
        return CsvSource.ofText(text);
    }
}

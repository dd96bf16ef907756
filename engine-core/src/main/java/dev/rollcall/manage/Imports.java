package dev.rollcall.manage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;

/** The imports that a store remembers. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. */
public final class Imports {
    private final ContactStore store;

    public Imports(ContactStore store) {
        this.store = store;
    }

    /** How an import stands; empty if the store does not know it. */
    public Optional<ImportStatus> status(UUID importId) {
        return store.journal().find(importId).map(ImportRecord::status);
    }

    /** The report of an import that has ended. */
    public Optional<ImportReport> report(UUID importId) {
        return store.journal().find(importId).map(ImportRecord::report).map(ImportReport::fromJson);
    }

    /** The newest imports first. */
    public List<ImportRecord> history(int limit) {
        return store.journal().history(limit);
    }

    /**
     * What was kept of an import's rows, a page at a time in row order.
     *
     * @param afterRow the last row of the page before, 0 for the first page
     */
    public List<RowRecord> rows(UUID importId, long afterRow, int limit) {
        return store.journal().rows(importId, afterRow, limit);
    }
}

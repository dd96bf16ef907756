package dev.rollcall.manage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowRecord;

/** The imports that a store remembers. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. */
public final class Imports {
    private static final int PAGE = 500;

    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.imports()}. */
    public Imports(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /** Returns the import with the id {@code importId}, or empty if the store does not know it. */
    public Optional<ImportSummary> find(UUID importId) {
        Objects.requireNonNull(importId, "importId");
        return store.journal().find(importId).map(ImportSummary::of);
    }

    /** Returns the status of an import, or empty if the store does not know it. */
    public Optional<ImportStatus> status(UUID importId) {
        Objects.requireNonNull(importId, "importId");
        return find(importId).map(ImportSummary::status);
    }

    /** Returns the report of an import, or empty if the store does not know it or it has not ended. */
    public Optional<ImportReport> report(UUID importId) {
        Objects.requireNonNull(importId, "importId");
        return find(importId).flatMap(ImportSummary::report);
    }

    /**
     * Returns the newest imports, the newest first.
     *
     * @param limit the largest number of imports to return, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<ImportSummary> history(int limit) {
        Paging.requireLimit(limit);
        return store.journal().history(limit).stream().map(ImportSummary::of).toList();
    }

    /**
     * Returns a page of the row records of an import, in the order of the rows.
     *
     * @param afterRow the number of the last row of the page before, 0 for the first page
     * @param limit the largest number of records on the page, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<RowRecord> rows(UUID importId, long afterRow, int limit) {
        Objects.requireNonNull(importId, "importId");
        Paging.requireLimit(limit);
        return store.journal().rows(importId, afterRow, limit);
    }

    /**
     * Passes every row record of an import to {@code action}, in the order of the rows, and reads them page by page.
     */
    public void forEachRow(UUID importId, Consumer<RowRecord> action) {
        Objects.requireNonNull(importId, "importId");
        Objects.requireNonNull(action, "action");
        Paging.forEach((after, limit) -> rows(importId, after, limit), RowRecord::number, PAGE, action);
    }
}

package dev.rollcall.runner;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.manage.Imports;
import dev.rollcall.store.RowRecord;

/** A reader of an import's stored rows, which fetches them page by page as needed. */
final class RowPages {
    /**
     * The number of rows in a page, which is in memory at once: a refused row is stored with its cells, and may be as
     * long as a line can be.
     */
    private static final int PAGE = 50;

    private RowPages() {}

    /** Returns all stored rows, in row order. */
    static Stream<RowRecord> rows(Imports imports, UUID importId) {
        return rows(imports, importId, PAGE);
    }

    private static Stream<RowRecord> rows(Imports imports, UUID importId, int firstPage) {
        Page first = new Page(firstPage, imports.rows(importId, 0, firstPage));
        return Stream.iterate(first, page -> !page.rows().isEmpty(), page -> page.next(imports, importId))
                .flatMap(page -> page.rows().stream());
    }

    /** Returns the faults of all stored rows, in row order. */
    static Stream<RowFault> faults(Imports imports, UUID importId) {
        return faults(rows(imports, importId));
    }

    /**
     * Returns the first {@code most} faults. Most stored rows have a fault, so the first page has no more rows than may
     * be needed.
     */
    static List<RowFault> firstFaults(Imports imports, UUID importId, int most) {
        return faults(rows(imports, importId, most)).limit(most).toList();
    }

    private static Stream<RowFault> faults(Stream<RowRecord> rows) {
        return rows.flatMap(row -> row.faults().stream().map(fault -> new RowFault(row, fault)));
    }

    /** A page of rows, and the number of rows requested. */
    private record Page(int asked, List<RowRecord> rows) {
        Page next(Imports imports, UUID importId) {
            return rows.size() < asked
                    ? new Page(PAGE, List.of())
                    : new Page(
                            PAGE,
                            imports.rows(importId, rows.get(rows.size() - 1).number(), PAGE));
        }
    }
}

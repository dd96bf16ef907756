package dev.rollcall.runner;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.manage.Imports;
import dev.rollcall.store.RowRecord;

/** What was kept of an import's rows, fetched page by page as it is needed. */
final class RowPages {
    private static final int PAGE = 500;

    private RowPages() {}

    /** All kept rows, in row order. */
    static Stream<RowRecord> rows(Imports imports, UUID importId) {
        return Stream.iterate(
                        imports.rows(importId, 0, PAGE), page -> !page.isEmpty(), page -> next(imports, importId, page))
                .flatMap(List::stream);
    }

    /** The faults of all kept rows, in row order. */
    static Stream<RowFault> faults(Imports imports, UUID importId) {
        return rows(imports, importId).flatMap(row -> row.faults().stream().map(fault -> new RowFault(row, fault)));
    }

    private static List<RowRecord> next(Imports imports, UUID importId, List<RowRecord> page) {
        return page.size() < PAGE
                ? List.of()
                : imports.rows(importId, page.get(page.size() - 1).number(), PAGE);
    }
}

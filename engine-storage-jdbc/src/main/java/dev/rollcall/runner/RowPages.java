package dev.rollcall.runner;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.manage.Imports;
import dev.rollcall.store.RowRecord;

/** What was kept of an import's rows, fetched page by page as it is needed. */
final class RowPages {
    /** A refused row is kept with its cells, as long as a line can be, and a page of rows is in memory at once. */
    private static final int PAGE = 50;

    private RowPages() {}

    /** All kept rows, in row order. */
    static Stream<RowRecord> rows(Imports imports, UUID importId) {
        return rows(imports, importId, PAGE);
    }

    private static Stream<RowRecord> rows(Imports imports, UUID importId, int firstPage) {
        Page first = new Page(firstPage, imports.rows(importId, 0, firstPage));
        return Stream.iterate(first, page -> !page.rows().isEmpty(), page -> page.next(imports, importId))
                .flatMap(page -> page.rows().stream());
    }

    /** The faults of all kept rows, in row order. */
    static Stream<RowFault> faults(Imports imports, UUID importId) {
        return faults(rows(imports, importId));
    }

    /** The first {@code most} of them. Most kept rows have a fault, so no more are read at first than may be needed. */
    static List<RowFault> firstFaults(Imports imports, UUID importId, int most) {
        return faults(rows(imports, importId, most)).limit(most).toList();
    }

    private static Stream<RowFault> faults(Stream<RowRecord> rows) {
        return rows.flatMap(row -> row.faults().stream().map(fault -> new RowFault(row, fault)));
    }

    /** Rows, and how many had been asked for. */
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

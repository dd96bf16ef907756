package dev.rollcall.examples;

import java.time.LocalDate;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.rows.HostRows;

/** Rows that the host has in memory, with values of Java's types. */
final class RowsOfHost {
    public static void main(String[] args) {
        HostRows customers = HostRows.of(
                List.of("email", "customer since"),
                List.of(
                        List.of("ann@example.org", LocalDate.of(2024, 2, 29)),
                        List.of("ben@example.org", LocalDate.of(2025, 1, 1))));
        ImportOptions options = ImportOptions.builder()
                .unknownColumns(UnknownColumns.CREATE_FIELD)
                .build();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            System.out.println(engine.run(customers, options).inserted() + " inserted");
        }
    }

    // prints: 2 inserted
}

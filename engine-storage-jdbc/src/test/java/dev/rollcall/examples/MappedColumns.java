package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.mapping.Target;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;

/** Columns with names of their own, mapped to an identifier, a field and a list. */
final class MappedColumns {
    public static void main(String[] args) {
        ImportOptions options = ImportOptions.builder()
                .map("Kunde", Target.externalId())
                .map("Vorname", Target.field("first_name"))
                .list("Spring fair")
                .createLists(true)
                .build();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(CsvSource.ofText("Kunde;Vorname\n4711;Ann\n"), options);

            report.columns().forEach((column, target) -> System.out.println(column + " -> " + target));
            System.out.println("created " + report.createdLists());
        }
    }
    // prints: Kunde -> external_id
    // prints: Vorname -> field:first_name
    // prints: created [Spring fair]
}

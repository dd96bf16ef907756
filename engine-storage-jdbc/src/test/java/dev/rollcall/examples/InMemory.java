package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Identifier;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;

/** An import into a store on the heap. */
final class InMemory {
    public static void main(String[] args) {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            CsvSource contacts = CsvSource.ofText("email,first name\nann@example.org,Ann\nben@example.org,Ben\n");

            ImportReport report = engine.run(contacts);

            System.out.println(report.rows() + " rows, " + report.inserted() + " new contacts");
            System.out.println(
                    engine.contacts().find(Identifier.email("ann@example.org")).isPresent());
        }
    }

    // prints: 2 rows, 2 new contacts
    // prints: true
}

package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;

/** The rows that were refused, each with its reason. */
final class Faults {
    public static void main(String[] args) {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(CsvSource.ofText("email\nann@example.org\nben@@example.org\n"));

            System.out.println(report.refused() + " row refused");
            engine.imports()
                    .forEachRow(
                            report.importId(),
                            row -> row.faults()
                                    .forEach(fault ->
                                            System.out.println("line " + row.line() + ": " + fault.message())));
        }
    }
    // prints: 1 row refused
    // prints: line 3: email: not a valid e-mail address
}

package dev.rollcall.docs;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

/** The Java of the README. */
class ReadmeExamplesTest extends PageExamples {
    @Test
    void theShortestImportPrintsItsReport() {
        Printed.requireShown("shortest", Printed.by(() -> {
            // snippet: shortest
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
                ImportReport report = engine.run(CsvSource.ofFile(contacts));
                System.out.println(report);
            }
            // end: shortest
        }));
    }
}

package dev.rollcall.docs;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.Fault;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

/** The Java of the page on faults. */
class FaultExamplesTest extends PageExamples {
    @Test
    void faultsAreRead() {
        Printed.requireShown("faults-read", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: faults-read
                ImportReport report = engine.run(CsvSource.ofFile(contacts));
                System.out.println(report.outcomes());
                System.out.println(report.faults());
                engine.imports().forEachRow(report.importId(), row -> {
                    for (Fault fault : row.faults()) {
                        System.out.println("line " + row.line() + ", " + row.outcome() + ": " + fault.message());
                        System.out.println(fault.code() + ": " + fault.code().remedy());
                    }
                });
                // end: faults-read
            }
        }));
    }
}

package dev.rollcall.docs;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.Fault;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.Test;

/** The Java of the page on faults. */
class FaultExamplesTest extends PageExamples {
    @Test
    void faultsAreRead() {
        Printed.requireShown("faults-read", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: faults-read
                ImportReport report = engine.run(ImportRequest.of(CsvSource.ofFile(contacts)));
                System.out.println(report.outcomes());
                System.out.println(report.faults());
                for (RowRecord row : engine.imports().rows(report.importId(), 0, 1_000)) {
                    for (Fault fault : row.faults()) {
                        System.out.println("line " + row.line() + ", " + row.outcome() + ": " + fault.message());
                        System.out.println(fault.code() + ": " + fault.code().remedy());
                    }
                }
                // end: faults-read
            }
        }));
    }
}

package dev.rollcall.bench.damage;

import java.util.Set;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;

/** An import of a text into an empty store, with a field for every column. */
final class WholeImport {
    private static final ImportOptions OPTIONS =
            ImportOptions.builder().unknownColumns(UnknownColumns.CREATE_FIELD).build();

    private WholeImport() {}

    /** Returns whether the import is refused, or reports a fault of {@code codes}. */
    static boolean reports(String text, Set<FaultCode> codes) {
        try (ImportEngine engine = ImportEngine.on(new InMemoryContactStore())) {
            ImportReport report = engine.run(ImportRequest.of(CsvSource.ofText(text), OPTIONS));
            return report.status() != ImportStatus.FINISHED
                    || report.faults().keySet().stream().anyMatch(codes::contains);
        } catch (ImportException refused) {
            return true;
        }
    }
}

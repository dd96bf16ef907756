package dev.rollcall.runner;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The output of the result of an import: as text for a person, as JSON for a program. A failure of one output is
 * returned and does not prevent the other.
 *
 * @param text the destination of the text
 * @param json the destination of the JSON if it goes to standard output
 * @param file the destination of the JSON, or null for none
 * @param source the name of the source
 */
record ReportOutput(
        PrintWriter text, PrintWriter json, @Nullable ReportFile file, String source, DatabaseArgument database) {

    /** Writes the report to each destination; returns the failures. */
    List<RuntimeException> write(ImportEngine engine, ImportReport report) {
        List<RuntimeException> failures = new ArrayList<>();
        if (report.rows() > 0 || report.status() == ImportStatus.FINISHED || report.rejection() != null) {
            print(engine, report, failures);
        }
        if (file != null) {
            try {
                file.write(report, json);
            } catch (UncheckedIOException notWritten) {
                failures.add(notWritten);
            }
        }
        return failures;
    }

    private void print(ImportEngine engine, ImportReport report, List<RuntimeException> failures) {
        List<RowFault> examples = List.of();
        boolean onFile = true;
        try {
            examples = examples(engine, report);
            onFile = !examples.isEmpty();
        } catch (StoreException unreadable) {
            failures.add(unreadable);
        }
        String faultsCommand = Invocation.program() + " faults " + report.importId() + database.asArgument();
        new ReportText(report, source, examples, onFile ? faultsCommand : null)
                .lines()
                .forEach(text::println);
        text.println("Database: " + Printable.of(database.file().toString()));
        // at once, since closing a large database can take minutes
        text.flush();
    }

    private static List<RowFault> examples(ImportEngine engine, ImportReport report) {
        return report.faults().isEmpty()
                ? List.of()
                : RowPages.firstFaults(engine.imports(), report.importId(), ReportText.EXAMPLES);
    }
}

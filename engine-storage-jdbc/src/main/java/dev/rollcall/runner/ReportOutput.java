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
 * Tells what an import did: a person as text, a program as JSON. What fails of it is handed back and keeps nothing else from being
 * told.
 *
 * @param text where a person reads it
 * @param json where the JSON goes if it goes to standard output
 * @param file where the JSON goes, or null if nobody asked for it
 * @param source what the source is called
 */
record ReportOutput(
        PrintWriter text, PrintWriter json, @Nullable ReportFile file, String source, DatabaseArgument database) {

    List<RuntimeException> tell(ImportEngine engine, ImportReport report) {
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
        // at once: closing a large database can take minutes
        text.flush();
    }

    private static List<RowFault> examples(ImportEngine engine, ImportReport report) {
        return report.faults().isEmpty()
                ? List.of()
                : RowPages.firstFaults(engine.imports(), report.importId(), ReportText.EXAMPLES);
    }
}

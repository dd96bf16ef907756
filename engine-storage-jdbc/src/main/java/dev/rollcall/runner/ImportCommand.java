package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportReport;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall import FILE} */
@Command(
        name = "import",
        description = {
            "Imports a CSV file of contacts and reports what became of its rows.",
            "Importing the same file again changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  rollcall import contacts.csv",
            "  rollcall import --list \"Spring fair\" --create-lists --tag fair fair.csv",
            "  rollcall import --map \"Kunde=external_id\" --charset windows-1252 old.csv"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The CSV file; its first line names the columns.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to this file too, as JSON.")
    private @Nullable ReportFile reportFile;

    @Option(names = "--fail-on-refused", description = "Exit with 1 if rows were refused.")
    private boolean failOnRefused;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    private boolean quiet;

    @ArgGroup(validate = false, heading = "%nHow the file is written:%n")
    private SourceArguments written = new SourceArguments();

    @ArgGroup(validate = false, heading = "%nHow its rows are merged:%n")
    private MergeArguments merged = new MergeArguments();

    @Override
    public Integer call() {
        ImportRequest request = request();
        requireReadable(request.source());
        try (ImportEngine engine = database.open()) {
            ImportReport report = run(engine, request);
            print(report, examples(engine, report));
            write(report);
            return (failOnRefused && report.refused() > 0 ? ExitCode.ROWS_REFUSED : ExitCode.FINISHED).code();
        }
    }

    private ImportRequest request() {
        try {
            if (reportFile != null) {
                reportFile.requireWritable();
            }
            return ImportRequest.of(written.source(file), merged.options());
        } catch (IllegalArgumentException wrong) {
            throw usage(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Before the database is opened, so that a mistyped name leaves no new one behind. */
    private static void requireReadable(RowSource source) {
        try (RowCursor cursor = source.open()) {
            cursor.header();
        } catch (IOException unreadable) {
            String reason = unreadable.getClass().getSimpleName();
            throw new SourceException(
                    SourceException.Kind.MISSING, "reading " + source.description() + " failed: " + reason);
        }
    }

    private ImportReport run(ImportEngine engine, ImportRequest request) {
        try {
            return heardRun(engine, request);
        } catch (IllegalArgumentException noSuchList) {
            throw usage(noSuchList.getMessage() + " (--create-lists)", noSuchList);
        } catch (ImportException ended) {
            tellCommitted(engine, ended);
            throw ended;
        }
    }

    private ImportReport heardRun(ImportEngine engine, ImportRequest request) {
        if (quiet) {
            return engine.run(request);
        }
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressLine progress =
                Terminal.isInteractive() ? ProgressLine.inPlace(err) : ProgressLine.lineByLine(err)) {
            return engine.run(request.heardBy(progress));
        }
    }

    /** What went wrong with telling is less to the point than what ended the import, and must not hide it. */
    private void tellCommitted(ImportEngine engine, ImportException ended) {
        List<RowFault> examples = List.of();
        try {
            examples = examples(engine, ended.report());
        } catch (StoreException unreadable) {
            ended.addSuppressed(unreadable);
        }
        if (ended.report().rows() > 0) {
            print(ended.report(), examples);
        }
        try {
            write(ended.report());
        } catch (UncheckedIOException notWritten) {
            ended.addSuppressed(notWritten);
        }
    }

    private static List<RowFault> examples(ImportEngine engine, ImportReport report) {
        return report.faults().isEmpty()
                ? List.of()
                : RowPages.faults(engine.imports(), report.importId())
                        .limit(ReportText.EXAMPLES)
                        .toList();
    }

    private void print(ImportReport report, List<RowFault> examples) {
        String faultsCommand = Invocation.program() + " faults " + report.importId() + database.asArgument();
        PrintWriter out = spec.commandLine().getOut();
        new ReportText(report, file.toString(), examples, faultsCommand).lines().forEach(out::println);
        out.println("Database: " + Printable.of(database.file().toString()));
    }

    private void write(ImportReport report) {
        if (reportFile != null) {
            reportFile.write(report);
        }
    }

    private ParameterException usage(String message, Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}

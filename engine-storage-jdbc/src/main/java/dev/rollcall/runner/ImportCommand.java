package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.rows.HostRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code rollcall import FILE}. */
@Command(
        name = "import",
        description = {
            "Imports contacts from CSV or JSON and reports the result of each row.",
            "Importing the same file again changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  rollcall import contacts.csv",
            "  rollcall import --list \"Spring fair\" --create-lists --tag fair fair.csv",
            "  rollcall import --map \"Kunde=external_id\" --charset windows-1252 old.csv",
            "  rollcall import --rows-at contacts - < upload.json"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The file: CSV, whose first line names the columns, or JSON; also compressed by gzip or zip. - is"
                            + " standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report to this file too, as JSON; - is standard output, and the report for people"
                    + " goes to standard error then.")
    private @Nullable ReportFile reportFile;

    @Option(names = "--fail-on-refused", description = "Exit with 6 if rows were refused.")
    private boolean failOnRefused;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            description = "How progress is shown on standard error: rewrite (one line in place), lines (a new one every"
                    + " five seconds), none, auto (default: rewrite if standard input, output and error are a terminal"
                    + " as far as Java can tell, otherwise lines).")
    private ProgressStyle progress = ProgressStyle.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress; the same as --progress none.")
    private boolean quiet;

    @ArgGroup(validate = false, heading = "%nHow the file is written:%n")
    private SourceArguments written = new SourceArguments();

    @Override
    public Integer call() {
        ImportRequest request = request();
        rehearse(request);
        ImportReport report = runAndReport(request);
        if (report.rejection() != null) {
            return ExitCode.REJECTED.code();
        }
        return (failOnRefused && report.refused() > 0 ? ExitCode.ROWS_REFUSED : ExitCode.FINISHED).code();
    }

    private ImportRequest request() {
        try {
            if (reportFile != null) {
                reportFile.requireWritable(otherFiles());
            }
            ImportRequest request =
                    ImportRequest.of(written.source(file), arguments().options());
            return arguments().watchdog().map(request::watchdog).orElse(request);
        } catch (IllegalArgumentException wrong) {
            throw usage(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ImportArguments arguments() {
        return new ImportArguments(spec);
    }

    private Map<Path, String> otherFiles() {
        Map<Path, String> others = new LinkedHashMap<>();
        if (!SourceArguments.isStandardInput(file)) {
            others.put(file, "the file to import");
        }
        arguments().optionsFile().ifPresent(options -> others.put(options, "the options file"));
        others.put(database.file(), "the database");
        others.put(database.traceFile(), "the database's trace file");
        return others;
    }

    /** Checks the request before the database is opened, so that a mistake creates no new one. */
    private void rehearse(ImportRequest request) {
        RowSource source = request.source();
        try (RowCursor cursor = source.open()) {
            RowSource header = HostRows.of(cursor.header(), List.of());
            if (!database.exists() && cursor.isHeaderComplete()) {
                // a new database is as empty as this one, so it refuses the same requests
                try (ImportEngine empty = ImportEngine.inMemory()) {
                    run(empty, ImportRequest.of(header, request.options()));
                }
            }
        } catch (IOException unreadable) {
            String reason = unreadable.getClass().getSimpleName();
            throw new SourceException(
                    SourceException.Kind.MISSING, "reading " + source.description() + " failed: " + reason);
        }
    }

    private ImportReport runAndReport(ImportRequest request) {
        ImportReport report = null;
        try (ImportEngine engine = database.open()) {
            report = runAndReportFailure(engine, request);
            List<RuntimeException> failures = output(request).write(engine, report);
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
            return report;
        } catch (RuntimeException | Error failure) {
            if (report == null) {
                throw failure;
            }
            throw new AfterImportException(report.importId(), Failure.message(failure), failure);
        }
    }

    private ImportReport runAndReportFailure(ImportEngine engine, ImportRequest request) {
        try (ProgressLine line =
                (quiet ? ProgressStyle.NONE : progress).on(spec.commandLine().getErr())) {
            return run(engine, line == null ? request : request.onProgress(line));
        } catch (ImportException ended) {
            // the failure of the import is more important than a failure of the output, which must not hide it
            output(request).write(engine, ended.report()).forEach(ended::addSuppressed);
            throw ended;
        }
    }

    private ImportReport run(ImportEngine engine, ImportRequest request) {
        try {
            return engine.run(request);
        } catch (IllegalArgumentException wrong) {
            throw usage(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ReportOutput output(ImportRequest request) {
        PrintWriter out = spec.commandLine().getOut();
        boolean outIsTaken = reportFile != null && reportFile.isStandardOutput();
        return new ReportOutput(
                outIsTaken ? spec.commandLine().getErr() : out,
                out,
                reportFile,
                request.source().description(),
                database);
    }

    private ParameterException usage(String message, Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}

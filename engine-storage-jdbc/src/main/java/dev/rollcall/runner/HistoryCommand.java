package dev.rollcall.runner;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.rollcall.ImportEngine;
import dev.rollcall.manage.ImportSummary;
import dev.rollcall.report.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code rollcall history}. */
@Command(name = "history", description = "Lists the imports of a database, the newest first. Times are in UTC.")
final class HistoryCommand implements Callable<Integer> {
    private static final String LINE = "%-36s  %-20s  %-29s  %12s  %12s  %s";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Option(names = "--limit", paramLabel = "COUNT", description = "Most imports to list. Default: 20.")
    private int limit = 20;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        try (ImportEngine engine = database.openExisting()) {
            PrintWriter out = spec.commandLine().getOut();
            List<ImportSummary> imports = engine.imports().history(limit);
            out.println(LINE.formatted("import", "started", "status", "rows", "refused", "source"));
            imports.forEach(record -> out.println(line(record)));
            return ExitCode.FINISHED.code();
        }
    }

    private static String line(ImportSummary record) {
        Optional<ImportReport> report = record.report();
        String rows = report.map(ended -> Figures.count(ended.rows())).orElse("-");
        String refused = report.map(ended -> Figures.count(ended.refused())).orElse("-");
        return LINE.formatted(
                record.id(),
                record.submittedAt().truncatedTo(ChronoUnit.SECONDS),
                record.status(),
                rows,
                refused,
                Printable.of(record.source()));
    }
}

package dev.rollcall.runner;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.Callable;

import dev.rollcall.ImportEngine;
import dev.rollcall.manage.ImportSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code rollcall faults [IMPORT-ID]}. */
@Command(
        name = "faults",
        description = {
            "Lists every fault of an import that was kept, in the order of its rows.",
            "Nobody else can use the database until all have been read; with more than a million"
                    + " characters a pager has to"
                    + " get to the last million first."
        })
final class FaultsCommand implements Callable<Integer> {
    /** The number of characters that are held back until the database is closed: the faults of thousands of rows. */
    private static final int HELD = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "IMPORT-ID",
            description = "Which import; the history command lists them. Default: the newest.")
    private @Nullable UUID importId;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Option(
            names = "--csv",
            description = "Print CSV in UTF-8. A text that a spreadsheet would take for a formula gets a leading"
                    + " apostrophe; control characters are shown as escapes.")
    private boolean csv;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StringBuilder held = new StringBuilder(csv ? FaultCsv.HEADER + System.lineSeparator() : "");
        try (ImportEngine engine = database.openExisting()) {
            UUID id = importId == null ? newest(engine) : known(engine, importId);
            Iterator<RowFault> faults = RowPages.faults(engine.imports(), id).iterator();
            if (!csv && !faults.hasNext()) {
                held.append("No faults of import ")
                        .append(id)
                        .append(" were kept.")
                        .append(System.lineSeparator());
            }
            // a reader that needs no more lines, such as head, closes the pipe
            boolean read = true;
            while (read && faults.hasNext()) {
                held.append(line(faults.next())).append(System.lineSeparator());
                if (held.length() > HELD) {
                    out.print(held);
                    held.setLength(0);
                    read = !out.checkError();
                }
            }
        }
        out.print(held);
        return ExitCode.FINISHED.code();
    }

    private String line(RowFault fault) {
        return csv ? FaultCsv.record(fault) : fault.line();
    }

    private UUID newest(ImportEngine engine) {
        return engine.imports().history(1).stream()
                .map(ImportSummary::id)
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "nothing has been imported yet"));
    }

    private UUID known(ImportEngine engine, UUID id) {
        if (engine.imports().status(id).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "there is no import " + id + " in " + database.file() + "; try history");
        }
        return id;
    }
}

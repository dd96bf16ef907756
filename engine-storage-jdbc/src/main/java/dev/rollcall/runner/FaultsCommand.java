package dev.rollcall.runner;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.Callable;

import dev.rollcall.ImportEngine;
import dev.rollcall.store.ImportRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall faults [IMPORT-ID]} */
@Command(name = "faults", description = "Lists every fault of an import that was kept, in the order of its rows.")
final class FaultsCommand implements Callable<Integer> {
    private static final int CHECKED_EVERY = 1000;

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
        try (ImportEngine engine = database.openExisting()) {
            UUID id = importId == null ? newest(engine) : known(engine, importId);
            PrintWriter out = spec.commandLine().getOut();
            if (csv) {
                out.println(FaultCsv.HEADER);
            }
            Iterator<RowFault> faults = RowPages.faults(engine.imports(), id).iterator();
            if (!csv && !faults.hasNext()) {
                out.println("No faults of import " + id + " were kept.");
            }
            boolean read = true;
            for (long printed = 1; read && faults.hasNext(); printed++) {
                RowFault fault = faults.next();
                out.println(csv ? FaultCsv.record(fault) : fault.line());
                // a reader that has seen enough, such as head, closes the pipe; asking flushes, so not after each line
                read = printed % CHECKED_EVERY != 0 || !out.checkError();
            }
            return ExitCode.FINISHED.code();
        }
    }

    private UUID newest(ImportEngine engine) {
        return engine.imports().history(1).stream()
                .map(ImportRecord::id)
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

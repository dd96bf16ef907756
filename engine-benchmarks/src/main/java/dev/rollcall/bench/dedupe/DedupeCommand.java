package dev.rollcall.bench.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.trial.ChildJvm;
import dev.rollcall.options.DuplicateCheck;

/** {@code dedupe}: the cost of the search for duplicates beside that of parsing, in a heap of the requested size. */
public final class DedupeCommand {
    private static final long KEYS = 30_000_000;

    private DedupeCommand() {}

    /** Searches, parses the same rows, and compares. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 0, Set.of("--keys", "--heap", "--budget"), Set.of("--whole-keys"));
        String heap = given.text("--heap", "128m");
        String budget = given.text("--budget", "64m");
        DedupeTask task = new DedupeTask(
                Arguments.rows("--keys", given.text("--keys", Long.toString(KEYS))),
                ChildJvm.bytes("a budget", budget),
                given.flag("--whole-keys") ? DuplicateCheck.WHOLE_KEYS : DuplicateCheck.FINGERPRINT);
        String line = new ChildJvm(heap).run("dedupe", DedupeTrial.COMMAND, task.toArguments());
        DedupeMeasurement measured = Json.read(line, DedupeMeasurement.class);
        out.printf(
                Locale.ROOT,
                "dedupe of %,d keys (%s) with -Xmx%s and a budget of %s%n",
                task.keys(),
                task.check(),
                heap,
                budget);
        out.print(measured.figures());
        out.println(measured.right() ? "OK" : "WRONG");
        return measured.right() ? 0 : 1;
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.UsageException;

/** {@code table} and {@code compare}: stored results of one measurement, or of two beside each other. */
public final class CompareCommand {
    private CompareCommand() {}

    /** Prints one file of results. */
    public static int table(List<String> arguments, PrintStream out) throws IOException {
        Results results = Results.of(Path.of(new Arguments(arguments, 1, Set.of(), Set.of()).word(0)));
        if (results instanceof Results.Imports imports) {
            out.println(setting(imports));
            out.println();
            out.print(Comparison.table(imports.results()));
        } else if (results instanceof Results.Benchmarks benchmarks) {
            out.print(JmhTables.one(benchmarks.results()));
        }
        return 0;
    }

    /** Prints two files of results, the second one's as a multiple of the first one's. */
    public static int compare(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 2, Set.of(), Set.of());
        Results a = Results.of(Path.of(given.word(0)));
        Results b = Results.of(Path.of(given.word(1)));
        if (a instanceof Results.Imports before && b instanceof Results.Imports after) {
            out.println("A: " + setting(before) + "; B: " + setting(after));
            out.println();
            out.print(SessionTable.of(before.results(), after.results()));
        } else if (a instanceof Results.Benchmarks before && b instanceof Results.Benchmarks after) {
            out.print(JmhTables.two(before.results(), after.results()));
        } else {
            throw new UsageException("one file is of side-by-side and the other one of JMH");
        }
        return 0;
    }

    private static String setting(Results.Imports imports) {
        SessionResult first = imports.results().get(0);
        SessionSetting setting = first.setting();
        return String.format(
                Locale.ROOT,
                "%,d rows, heap %s, %ssession of %s",
                setting.rows(),
                setting.heap(),
                setting.warm() == 0 ? "" : warm(setting.warm()),
                first.session());
    }

    private static String warm(int imports) {
        int measured = JvmState.measured(imports);
        return "warm the last " + (measured == 1 ? "" : measured + " ") + "of " + imports + " imports in a process, ";
    }
}

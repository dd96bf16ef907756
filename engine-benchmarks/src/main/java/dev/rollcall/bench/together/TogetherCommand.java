package dev.rollcall.bench.together;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.Circumstances;
import dev.rollcall.bench.measure.UsageException;

/**
 * {@code together}: several concurrent imports, and calls of the host between them, and whether the store agrees with
 * the result of each.
 */
public final class TogetherCommand {
    private static final long RUNS = 200;
    private static final long PEOPLE = 3_000;
    private static final long MOST_PEOPLE = 1_000_000;

    private TogetherCommand() {}

    /** Executes the runs, prints their findings and the tables, and returns 1 if there was a finding. */
    public static int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        return run(arguments, Limits.usual(), out);
    }

    /** Executes the runs with other limits. */
    static int run(List<String> arguments, Limits limits, PrintStream out) throws IOException, InterruptedException {
        Arguments given = new Arguments(arguments, 0, Set.of("--runs", "--seed", "--people"), Set.of());
        long runs = given.number("--runs", RUNS);
        long seed = given.number("--seed", 1);
        long people = given.number("--people", PEOPLE);
        if (people > MOST_PEOPLE) {
            throw new UsageException("--people must be at most " + MOST_PEOPLE + ", not " + people);
        }
        out.printf(Locale.ROOT, "together: %d runs of up to %d people, the first of seed %d%n", runs, people, seed);
        Map<StoreKind, Figures> byStore = new EnumMap<>(StoreKind.class);
        for (long next = seed; next < seed + runs; next++) {
            RunPlan plan = RunPlan.of(next, (int) people);
            Run run = new Run(plan, limits);
            try {
                run.run();
            } catch (StuckException stuck) {
                out.println(place(plan, people) + stuck.getMessage());
                return 1;
            }
            byStore.computeIfAbsent(plan.store(), store -> new Figures()).add(run.figures());
            if (!run.findings().isEmpty()) {
                out.print(place(plan, people) + run.findings());
            }
        }
        out.println(Circumstances.of("together", arguments));
        TogetherTables tables = new TogetherTables(byStore);
        out.print(tables);
        out.println(tables.areGood() ? "OK" : "NOT AS IT MUST BE");
        return tables.areGood() ? 0 : 1;
    }

    private static String place(RunPlan plan, long people) {
        return String.format(
                Locale.ROOT,
                "seed %d (%s, %d imports of %d people; again with --seed %d --runs 1 --people %d):%n",
                plan.seed(),
                plan.store().label(),
                plan.imports().size(),
                plan.people(),
                plan.seed(),
                people);
    }
}

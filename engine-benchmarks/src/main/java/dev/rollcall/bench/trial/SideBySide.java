package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.ChildFailedException;
import dev.rollcall.bench.measure.Circumstances;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Expectation;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Series;
import dev.rollcall.bench.peer.Task;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.Workload;

/**
 * {@code side-by-side}: the engine and its peers do the same imports alternately, each run beginning with another one,
 * so that other work of the machine affects all of them.
 */
public final class SideBySide {
    /** The seed of all measured files. */
    public static final long SEED = 20_261_121;

    private static final int MAX_IMPORTS = 1_000;
    private static final String EVERYBODY =
            Contender.all().stream().map(Contender::label).collect(Collectors.joining(","));

    private final Session session;
    private final List<Contender> contenders;
    private final long peerRuns;
    private final WorkFolder folder;
    private final FilledStores filled;
    private final ChildJvm child;
    private final PrintStream out;
    private final Map<Workload, Expectation> expectations = new EnumMap<>(Workload.class);

    private SideBySide(Session session, List<Contender> contenders, long peerRuns, WorkFolder folder, PrintStream out) {
        this.session = session;
        this.contenders = contenders;
        this.peerRuns = peerRuns;
        this.folder = folder;
        this.filled = new FilledStores(folder, "filled");
        this.child = new ChildJvm(session.setting().heap());
        this.out = out;
    }

    /** Measures, prints the table and returns 1 if any result was wrong. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(
                arguments,
                0,
                Set.of(
                        "--rows",
                        "--runs",
                        "--warm",
                        "--peer-runs",
                        "--contenders",
                        "--workloads",
                        "--heap",
                        "--store",
                        "--results"),
                Set.of("--continue"));
        List<Workload> workloads = workloads(given.text("--workloads", "A,B,C"));
        List<Contender> contenders = Stream.of(
                        given.text("--contenders", EVERYBODY).split(","))
                .map(Contender::named)
                .distinct()
                .toList();
        long runs = given.number("--runs", 3);
        long peerRuns = given.number("--peer-runs", runs);
        Session session = Session.open(
                given.path("--results").orElse(Path.of("side-by-side.jsonl")),
                new SessionSetting(given.rows(200_000), given.text("--heap", "1g"), warm(given)),
                given.flag("--continue"));
        try (WorkFolder folder = WorkFolder.of(given.path("--store"))) {
            SideBySide sides = new SideBySide(session, contenders, peerRuns, folder, out);
            if (!given.flag("--continue")) {
                sides.forgetFilled();
            }
            boolean right = sides.measure(runs, workloads);
            out.println();
            out.println(Circumstances.of("side-by-side", arguments));
            out.print(Comparison.table(session.results()));
            return right ? 0 : 1;
        }
    }

    private static int warm(Arguments given) {
        long imports = given.number("--warm", 0);
        if (imports == 1 || imports > MAX_IMPORTS) {
            throw new UsageException(
                    "--warm takes 2 to " + MAX_IMPORTS + " imports, of which the first one is cold, not " + imports);
        }
        return (int) imports;
    }

    private static List<Workload> workloads(String names) {
        try {
            return Stream.of(names.split(",")).map(Workload::valueOf).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--workloads takes A, B and C, with commas between, not " + names);
        }
    }

    private boolean measure(long runs, List<Workload> workloads) throws IOException {
        boolean right = true;
        for (int run = 1; run <= runs; run++) {
            for (Workload workload : workloads) {
                List<Contender> taking = taking(run, workload);
                for (int turn = 0; turn < taking.size(); turn++) {
                    Contender contender = taking.get((run - 1 + turn) % taking.size());
                    if (!session.has(run, workload, contender)) {
                        right &= measured(run, workload, contender);
                    }
                }
            }
        }
        return right;
    }

    private List<Contender> taking(int run, Workload workload) {
        return contenders.stream()
                .filter(one -> one.does(workload) && (run <= peerRuns || !one.isPeer()))
                .toList();
    }

    /** Measures one import; returns false if it failed, so that the others are still measured. */
    private boolean measured(int run, Workload workload, Contender contender) throws IOException {
        out.print("run " + run + ", workload " + workload + ", " + contender.label() + ": ");
        out.flush();
        try {
            return measure(run, workload, contender);
        } catch (ChildFailedException e) {
            out.println("FAILED: " + e.getMessage());
            return false;
        }
    }

    /**
     * Measures one import; a wrong result is reported and not stored, so that a fast wrong import never gets into a
     * table.
     */
    private boolean measure(int run, Workload workload, Contender contender) throws IOException {
        Path database = workload == Workload.A ? folder.newDatabase(trial(contender)) : copyOfFilled(contender);
        Task task = task(workload, contender, database);
        Path start = workload == Workload.A ? null : filled.file(contender, rows());
        List<Measurement> measured = child.run(new Series(task, imports(), start));
        List<String> differences = expectation(workload).differences(measured);
        if (!differences.isEmpty()) {
            out.println("WRONG: " + String.join("; ", differences));
            return false;
        }
        out.println(measured.stream()
                .map(one -> String.format(Locale.ROOT, "%.1f s, %.1f CPU s", one.wallSeconds(), one.cpuSeconds()))
                .collect(Collectors.joining("; ")));
        session.add(run, workload, measured);
        if (workload == Workload.A) {
            filled.keep(contender, rows(), database);
        }
        return true;
    }

    private int imports() {
        return Math.max(1, session.setting().warm());
    }

    private long rows() {
        return session.setting().rows();
    }

    private Task task(Workload workload, Contender contender, Path database) throws IOException {
        ContactFile file = workload.file(rows(), SEED);
        return new Task(contender, file, folder.csv(file), database);
    }

    private Expectation expectation(Workload workload) {
        return expectations.computeIfAbsent(
                workload, unseen -> Expectation.of(workload.file(rows(), SEED), workload.imported(rows(), SEED)));
    }

    /**
     * Returns a copy of the store that workloads B and C start from: the result of workload A, which is run unmeasured
     * if necessary.
     */
    private Path copyOfFilled(Contender contender) throws IOException {
        if (!filled.has(contender, rows())) {
            Path filling = folder.newDatabase(trial(contender));
            child.run(task(Workload.A, contender, filling));
            filled.keep(contender, rows(), filling);
        }
        Path database = folder.newDatabase(trial(contender));
        filled.copyTo(contender, rows(), database);
        return database;
    }

    /**
     * Deletes the filled stores: a new session measures the engine as it is now, and an older one may have written
     * them.
     */
    private void forgetFilled() throws IOException {
        for (Contender contender : contenders) {
            filled.forget(contender, rows());
        }
    }

    private static String trial(Contender contender) {
        return "trial-" + contender.label();
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.Workload;

/**
 * {@code side-by-side}: the engine and the hand-written peer do the same imports in turn, each the first one in every other run, so
 * that what else the machine does meets both.
 */
public final class SideBySide {
    /** Of every file that is measured with. */
    static final long SEED = 20_261_121;

    private static final List<Contender> CONTENDERS = List.of(Contender.ROLLCALL, Contender.JDBI_MERGE);

    private final Session session;
    private final WorkFolder folder;
    private final ChildJvm child;
    private final PrintStream out;
    private final Map<Workload, Expectation> expectations = new EnumMap<>(Workload.class);

    private SideBySide(Session session, WorkFolder folder, PrintStream out) {
        this.session = session;
        this.folder = folder;
        this.child = new ChildJvm(session.setting().heap());
        this.out = out;
    }

    /** Measures, prints the table and returns 1 if any result was wrong. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(
                arguments,
                0,
                Set.of("--rows", "--runs", "--workloads", "--heap", "--store", "--results"),
                Set.of("--continue"));
        List<Workload> workloads = workloads(given.text("--workloads", "A,B,C"));
        Session session = Session.open(
                given.path("--results").orElse(Path.of("side-by-side.jsonl")),
                new Session.Setting(given.rows(200_000), given.text("--heap", "1g")),
                given.flag("--continue"));
        long runs = given.number("--runs", 3);
        try (WorkFolder folder = WorkFolder.of(given.path("--store"))) {
            SideBySide sides = new SideBySide(session, folder, out);
            if (!given.flag("--continue")) {
                sides.forgetFilled();
            }
            boolean right = sides.measure(runs, workloads);
            out.print(Comparison.table(session.results()));
            return right ? 0 : 1;
        }
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
                for (int turn = 0; turn < CONTENDERS.size(); turn++) {
                    Contender contender = CONTENDERS.get((run - 1 + turn) % CONTENDERS.size());
                    if (!session.has(run, workload, contender)) {
                        right &= measure(run, workload, contender);
                    }
                }
            }
        }
        return right;
    }

    /** A wrong result is told and not kept: a fast wrong import must never get into a table. */
    private boolean measure(int run, Workload workload, Contender contender) throws IOException {
        out.print("run " + run + ", workload " + workload + ", " + contender.label() + ": ");
        out.flush();
        Path database = workload == Workload.A ? folder.newDatabase(trial(contender)) : copyOfFilled(contender);
        Measurement measured = child.run(task(workload, contender, database));
        List<String> differences = expectation(workload).differences(measured);
        if (!differences.isEmpty()) {
            out.println("WRONG: " + String.join("; ", differences));
            return false;
        }
        out.printf("%.1f s, %.1f CPU s%n", measured.wallSeconds(), measured.cpuSeconds());
        session.add(run, workload, measured);
        if (workload == Workload.A) {
            keepAsFilled(contender, database);
        }
        return true;
    }

    private Task task(Workload workload, Contender contender, Path database) throws IOException {
        ContactFile file = workload.file(session.setting().rows(), SEED);
        return new Task(contender, file, folder.csv(file), database);
    }

    private Expectation expectation(Workload workload) {
        long rows = session.setting().rows();
        return expectations.computeIfAbsent(
                workload, unseen -> Expectation.of(workload.file(rows, SEED), workload.imported(rows, SEED)));
    }

    /** The store that workloads B and C start from: what workload A left, which is run unmeasured if it has not been. */
    private Path copyOfFilled(Contender contender) throws IOException {
        Path filled = filled(contender);
        if (!Files.exists(filled)) {
            Path filling = folder.newDatabase(trial(contender));
            child.run(task(Workload.A, contender, filling));
            keepAsFilled(contender, filling);
        }
        Path database = folder.newDatabase(trial(contender));
        Files.copy(filled, Trial.databaseFile(database));
        return database;
    }

    /** A new session measures the engine as it is now, so it starts from no store that an older one may have written. */
    private void forgetFilled() throws IOException {
        for (Contender contender : CONTENDERS) {
            Files.deleteIfExists(filled(contender));
        }
    }

    /** Moved when it is whole, so that one that is there can be used when a session that was cut short is continued. */
    private void keepAsFilled(Contender contender, Path database) throws IOException {
        Files.move(Trial.databaseFile(database), filled(contender), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String trial(Contender contender) {
        return "trial-" + contender.label();
    }

    private Path filled(Contender contender) {
        return Trial.databaseFile(folder.database(
                "filled-" + contender.label() + "-" + session.setting().rows()));
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.rollcall.bench.workload.ContactFile;

/** {@code million} and {@code plain-h2}: one import into an empty store, in a heap of the size that is asked for. */
public final class MillionCommand {
    private static final long ROWS = 1_000_000;

    private MillionCommand() {}

    /** Imports with the engine; with {@code --rejected} everything is applied and then rolled back. */
    public static int million(List<String> arguments, PrintStream out) throws IOException {
        List<String> others = new ArrayList<>(arguments);
        boolean rejected = others.remove("--rejected");
        return run(rejected ? Contender.ROLLCALL_REJECTED : Contender.ROLLCALL, others, out);
    }

    /** Inserts the same contacts, and nothing else: what H2 itself needs. */
    public static int plainH2(List<String> arguments, PrintStream out) throws IOException {
        return run(Contender.PLAIN_H2, arguments, out);
    }

    private static int run(Contender contender, List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 0, Set.of("--rows", "--heap", "--store"), Set.of());
        ContactFile file = ContactFile.first(given.rows(ROWS), SideBySide.SEED);
        String heap = given.text("--heap", "64m");
        ChildJvm child = new ChildJvm(heap);
        try (WorkFolder folder = WorkFolder.of(given.path("--store"))) {
            Task task = new Task(contender, file, folder.csv(file), folder.newDatabase(contender.label()));
            Measurement measured = child.run(task);
            out.println(contender.label() + " with -Xmx" + heap);
            out.print(Figures.of(measured));
            Expectation expected = Expectation.of(file, List.of());
            List<String> differences = (contender == Contender.ROLLCALL_REJECTED
                            ? expected.withNothingKept()
                            : expected)
                    .differences(measured);
            out.println(differences.isEmpty() ? "OK" : "WRONG: " + String.join("; ", differences));
            return differences.isEmpty() ? 0 : 1;
        }
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.LiveHeap;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Expectation;
import dev.rollcall.bench.peer.Figures;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Task;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.FileKind;

/** {@code million} and {@code floor}: one import into an empty store, in a heap of the requested size. */
public final class MillionCommand {
    private static final long ROWS = 1_000_000;
    private static final Set<FileKind> KINDS = Set.of(FileKind.MIXED, FileKind.BAD, FileKind.DUPLICATES);

    private MillionCommand() {}

    /** Imports with the engine; with {@code --rejected} everything is applied and then rolled back. */
    public static int million(List<String> arguments, PrintStream out) throws IOException {
        Arguments given =
                new Arguments(arguments, 0, Set.of("--rows", "--heap", "--store", "--kind"), Set.of("--rejected"));
        Contender contender = given.flag("--rejected") ? Contender.ROLLCALL_REJECTED : Contender.ROLLCALL;
        return run(contender, kind(given.text("--kind", "mixed")), given, out);
    }

    /** Inserts the same contacts, and nothing else: the least that H2 itself needs. */
    public static int floor(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 0, Set.of("--rows", "--heap", "--store"), Set.of());
        return run(Contender.FLOOR, FileKind.MIXED, given, out);
    }

    private static FileKind kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--kind takes mixed, bad or duplicates, not " + name));
    }

    private static int run(Contender contender, FileKind kind, Arguments given, PrintStream out) throws IOException {
        ContactFile file = ContactFile.first(given.rows(ROWS), SideBySide.SEED, kind);
        String heap = given.text("--heap", "64m");
        ChildJvm child = new ChildJvm(heap, LiveHeap.childOptions());
        try (WorkFolder folder = WorkFolder.of(given.path("--store"))) {
            Task task = new Task(contender, file, folder.csv(file), folder.newDatabase(contender.label()));
            Measurement measured = child.run(task);
            out.println(contender.label() + " with -Xmx" + heap);
            out.print(Figures.of(measured));
            Expectation expected = Expectation.of(file, List.of());
            List<String> differences = (contender == Contender.ROLLCALL_REJECTED
                            ? expected.withNothingStored()
                            : expected)
                    .differences(measured);
            out.println(differences.isEmpty() ? "OK" : "WRONG: " + String.join("; ", differences));
            return differences.isEmpty() ? 0 : 1;
        }
    }
}

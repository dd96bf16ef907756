package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.ChildFailedException;
import dev.rollcall.bench.measure.Circumstances;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.LiveHeap;
import dev.rollcall.bench.measure.TemporaryFolder;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.trial.ChildJvm;
import dev.rollcall.bench.workload.OneSidedFile;
import dev.rollcall.bench.workload.OneSidedKind;

/**
 * {@code bounded}: files whose rows are nearly all refused, repeated, blank and so on, each imported into an empty
 * database and queried afterwards, in a heap of the requested size.
 */
public final class BoundedCommand {
    /** The least number of rows that has all sorts of rows of a file. */
    private static final long FEWEST_ROWS = 100;

    private final WorkFolder folders;
    private final String heap;
    private final PrintStream out;
    private final BoundedTable table = new BoundedTable();
    private final List<String> remarks = new ArrayList<>();

    private BoundedCommand(WorkFolder folders, String heap, PrintStream out) {
        this.folders = folders;
        this.heap = heap;
        this.out = out;
    }

    /** Runs all steps with all files, prints the table and returns 1 if any check failed. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 0, Set.of("--scale", "--kinds", "--heap", "--store"), Set.of());
        double scale = scale(given.text("--scale", "1"));
        List<OneSidedKind> kinds = kinds(given.text("--kinds", labels().collect(Collectors.joining(","))));
        String heap = given.text("--heap", "64m");
        ChildJvm.bytes("a heap", heap);
        try (WorkFolder folders = WorkFolder.of(given.path("--store"))) {
            BoundedCommand command = new BoundedCommand(folders, heap, out);
            boolean held = true;
            for (OneSidedKind kind : kinds) {
                long rows = Math.max(FEWEST_ROWS, Math.round(kind.fullRows() * scale));
                held &= command.holds(new OneSidedFile(kind, rows));
            }
            out.println();
            out.println(Circumstances.of("bounded", arguments));
            out.println(command.table);
            command.remarks.forEach(out::println);
            out.println(held ? "OK" : "WRONG, as said above");
            return held ? 0 : 1;
        }
    }

    private static double scale(String text) {
        try {
            double scale = Double.parseDouble(text);
            if (scale > 0 && scale <= 1_000) {
                return scale;
            }
        } catch (NumberFormatException notANumber) {
            // reported below
        }
        throw new UsageException("--scale must be a number above 0, such as 0.01, not " + text);
    }

    private static List<OneSidedKind> kinds(String labels) {
        return Arrays.stream(labels.split(",", -1)).map(BoundedCommand::kind).toList();
    }

    private static OneSidedKind kind(String label) {
        return Stream.of(OneSidedKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--kinds takes " + labels().collect(Collectors.joining(", ")) + ", not " + label));
    }

    private static Stream<String> labels() {
        return Stream.of(OneSidedKind.values()).map(OneSidedKind::label);
    }

    private boolean holds(OneSidedFile file) throws IOException {
        try (TemporaryFolder temporary =
                folders.newFolder("bounded-" + file.kind().label())) {
            BoundedFolder folder = new BoundedFolder(temporary.path());
            folder.create();
            file.write(folder.csv());
            boolean held = true;
            for (BoundedStep step : BoundedStep.values()) {
                held &= holds(file, step, folder);
            }
            return held;
        } catch (ChildFailedException noSuchStep) {
            out.println("FAILED: " + noSuchStep.getMessage());
            return false;
        }
    }

    private boolean holds(OneSidedFile file, BoundedStep step, BoundedFolder folder) throws IOException {
        String what = file.kind().label() + ", " + step.label();
        BoundedMeasurement measured = measure(what, step, folder);
        BoundedChecks checks = new BoundedChecks(folder, file);
        if (step == BoundedStep.ERASE) {
            remarks.add("- " + file.kind().label() + ": of the erased person there is " + checks.remains());
        }
        List<String> differences = checks.differences(step, measured);
        String verdict = differences.isEmpty() ? "" : ", WRONG: " + String.join("; ", differences);
        out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f CPU s%s%n",
                what,
                measured.wallSeconds(),
                measured.cpuSeconds(),
                verdict);
        table.add(file, step, measured);
        return differences.isEmpty();
    }

    private BoundedMeasurement measure(String what, BoundedStep step, BoundedFolder folder) throws IOException {
        List<String> options = new ArrayList<>(LiveHeap.childOptions());
        options.add("-Djava.io.tmpdir=" + folder.temporary().toAbsolutePath());
        String line = new ChildJvm(heap, options)
                .run(
                        what,
                        BoundedTrial.COMMAND,
                        List.of(step.name(), folder.path().toString()));
        return Json.read(line, BoundedMeasurement.class);
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.measure.Circumstances;
import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.measure.Median;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Expectation;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Task;
import dev.rollcall.bench.workload.ContactFile;

/**
 * {@code growth}: the same sort of file into stores of different sizes, for the cost of a row as a store grows. The
 * file is about people from all over the store, like one that follows years of others.
 */
public final class GrowthCommand {
    private static final Contender ENGINE = Contender.ROLLCALL;
    private static final List<String> HEADER = List.of(
            "rows the store was filled with", "runs", "rows/s", "CPU µs/row", "÷ smallest", "peak RSS MB", "file MB");

    private final WorkFolder folder;
    private final FilledStores filled;
    private final ChildJvm child;
    private final PrintStream out;

    private GrowthCommand(WorkFolder folder, ChildJvm child, PrintStream out) {
        this.folder = folder;
        this.filled = new FilledStores(folder, "growth");
        this.child = child;
        this.out = out;
    }

    /**
     * Fills the missing stores, imports into copies of them, prints the table and returns 1 if any result was wrong.
     */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given =
                new Arguments(arguments, 0, Set.of("--stores", "--rows", "--runs", "--heap", "--store"), Set.of());
        List<Long> stores = Stream.of(
                        given.text("--stores", "100000,1000000,5000000").split(","))
                .map(rows -> Arguments.rows("--stores", rows))
                .sorted()
                .toList();
        long rows = given.rows(100_000);
        for (long stored : stores) {
            if (stored < rows) {
                throw new UsageException(
                        "a store that is filled with " + stored + " rows is too small for a file of " + rows);
            } else if (stored > Integer.MAX_VALUE) {
                throw new UsageException("a store is filled with at most " + Integer.MAX_VALUE + " rows");
            }
        }
        long runs = given.number("--runs", 1);
        ChildJvm child = new ChildJvm(given.text("--heap", "1g"));
        try (WorkFolder folder = WorkFolder.of(given.path("--store"))) {
            return new GrowthCommand(folder, child, out).measure(stores, rows, runs, arguments) ? 0 : 1;
        }
    }

    private boolean measure(List<Long> stores, long rows, long runs, List<String> arguments) throws IOException {
        MarkdownTable table = new MarkdownTable(0, HEADER);
        double smallest = Double.NaN;
        for (long stored : stores) {
            List<Measurement> measured = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                Optional<Measurement> one = grow(stored, rows);
                if (one.isEmpty()) {
                    return false;
                }
                measured.add(one.get());
            }
            double cost = Median.of(measured, Measurement::cpuMicrosPerRow);
            smallest = Double.isNaN(smallest) ? cost : smallest;
            table.row(List.of(
                    MarkdownTable.number(0, (double) stored),
                    Long.toString(runs),
                    MarkdownTable.number(0, Median.of(measured, Measurement::perSecond)),
                    MarkdownTable.number(0, cost),
                    MarkdownTable.ratio(cost / smallest),
                    MarkdownTable.megabytes(Median.of(measured, Measurement::peakResidentBytes)),
                    MarkdownTable.megabytes(Median.of(measured, Measurement::fileBytes))));
        }
        out.println();
        out.println(Circumstances.of("growth", arguments));
        out.print(table);
        return true;
    }

    /** Imports into a copy of the store; empty if the result was wrong. */
    private Optional<Measurement> grow(long stored, long rows) throws IOException {
        ContactFile first = ContactFile.first(stored, SideBySide.SEED);
        if (!filled.has(ENGINE, stored)) {
            Path filling = folder.newDatabase("filling");
            if (checked("filling with " + stored + " rows", first, List.of(), filling)
                    .isEmpty()) {
                return Optional.empty();
            }
            filled.keep(ENGINE, stored, filling);
        }
        Path database = folder.newDatabase("growing");
        filled.copyTo(ENGINE, stored, database);
        return checked(rows + " rows into " + stored, first.spread(rows), List.of(first), database);
    }

    private Optional<Measurement> checked(String what, ContactFile file, List<ContactFile> before, Path database)
            throws IOException {
        out.print(what + ": ");
        out.flush();
        Measurement measured = child.run(new Task(ENGINE, file, folder.csv(file), database));
        List<String> differences = Expectation.of(file, before).differences(measured);
        if (!differences.isEmpty()) {
            out.println("WRONG: " + String.join("; ", differences));
            return Optional.empty();
        }
        out.printf(Locale.ROOT, "%.1f s, %.1f CPU s%n", measured.wallSeconds(), measured.cpuSeconds());
        return Optional.of(measured);
    }
}

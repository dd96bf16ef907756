package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.DatabaseFiles;
import dev.rollcall.bench.measure.FileWatch;
import dev.rollcall.bench.measure.HeapWatch;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.LiveHeap;
import dev.rollcall.bench.measure.ResidentMemory;
import dev.rollcall.bench.measure.TemporaryWatch;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.trial.Trial;

/** Runs one step in this process and measures it. The process should have done nothing else. */
public final class BoundedTrial {
    /** The command that a parent process starts a child with. */
    public static final String COMMAND = "bounded-trial";

    private static final Set<String> STEPS =
            Stream.of(BoundedStep.values()).map(BoundedStep::name).collect(Collectors.toSet());

    private BoundedTrial() {}

    /** Runs the step in {@code arguments} and prints its measurement as one line of JSON. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 2 || !STEPS.contains(arguments.get(0))) {
            throw new UsageException(COMMAND + " is what bounded starts its processes with");
        }
        BoundedStep step = BoundedStep.valueOf(arguments.get(0));
        out.println(Json.write(measure(step, new BoundedFolder(Path.of(arguments.get(1))))));
        return 0;
    }

    private static BoundedMeasurement measure(BoundedStep step, BoundedFolder folder) throws IOException {
        HeapWatch heap = HeapWatch.start();
        DatabaseFiles files = new DatabaseFiles(folder.database());
        LiveHeap.startIfRequested();
        try (FileWatch size = FileWatch.start(files);
                TemporaryWatch temporary = TemporaryWatch.start()) {
            long begun = System.nanoTime();
            step.run(folder);
            double wallSeconds = (System.nanoTime() - begun) / 1e9;
            return new BoundedMeasurement(
                    wallSeconds,
                    Trial.cpuSeconds(),
                    heap.peakAfterGc(),
                    heap.peakLive(),
                    ResidentMemory.peakBytes(),
                    temporary.largest(),
                    files.bytes(),
                    size.largest());
        }
    }
}

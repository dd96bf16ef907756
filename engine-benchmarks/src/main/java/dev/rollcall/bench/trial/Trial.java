package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import dev.rollcall.bench.measure.DatabaseFiles;
import dev.rollcall.bench.measure.FileWatch;
import dev.rollcall.bench.measure.HeapWatch;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.LiveHeap;
import dev.rollcall.bench.measure.ResidentMemory;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.peer.Importer;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Series;
import dev.rollcall.bench.peer.Task;

/** Does one task in this process, once or several times, and measures it. The process should have done nothing else. */
public final class Trial {
    /** The command that a parent process starts a child with. */
    public static final String COMMAND = "trial";

    private Trial() {}

    /** Does the series in {@code arguments} and prints the measurements of all imports in one line of JSON. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        out.println(Json.write(measure(series(arguments))));
        return 0;
    }

    private static Series series(List<String> arguments) {
        try {
            return Series.fromArguments(arguments);
        } catch (IllegalArgumentException notASeries) {
            throw new UsageException("trial is what the other commands start their processes with");
        }
    }

    /**
     * Measures each import of a series. The database is ready for the first one, and is reset before each other one.
     * Neither that nor counting the stored contacts is measured.
     */
    static List<Measurement> measure(Series series) throws IOException {
        HeapWatch heap = HeapWatch.start();
        LiveHeap.startIfRequested();
        List<Measurement> measured = new ArrayList<>();
        // the start of Java counts for the first import
        measured.add(measure(series.task(), heap, 0));
        while (measured.size() < series.imports()) {
            series.reset();
            measured.add(measure(series.task(), heap, cpuSeconds()));
        }
        return measured;
    }

    private static Measurement measure(Task task, HeapWatch heap, double cpuSecondsBefore) throws IOException {
        DatabaseFiles files = new DatabaseFiles(task.database());
        Importer importer = task.contender().importer();
        try (FileWatch size = FileWatch.start(files)) {
            long begun = System.nanoTime();
            Map<String, Long> counts = importer.run(task);
            double wallSeconds = (System.nanoTime() - begun) / 1e9;
            double cpuSeconds = cpuSeconds() - cpuSecondsBefore;
            long peakHeap = heap.peak();
            long peakAfterGc = heap.peakAfterGc();
            long peakLive = heap.peakLive();
            long peakResident = ResidentMemory.peakBytes();
            return new Measurement(
                    task.contender(),
                    task.file().rows(),
                    wallSeconds,
                    cpuSeconds,
                    peakHeap,
                    peakAfterGc,
                    peakLive,
                    peakResident,
                    files.bytes(),
                    size.largest(),
                    counts,
                    importer.contents(task.database()));
        }
    }

    /** Returns the CPU time of the process as the operating system counts it, so that native threads are included. */
    public static double cpuSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }
}

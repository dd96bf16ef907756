package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

/** Does one task in this process and measures it. The process should have done nothing else. */
public final class Trial {
    /** The command that a parent process starts a child with. */
    public static final String COMMAND = "trial";

    private static final String FILE_SUFFIX = ".mv.db";

    private Trial() {}

    /** Does the task in {@code arguments} and prints what it took as one line of JSON. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        out.println(Json.write(measure(task(arguments))));
        return 0;
    }

    private static Task task(List<String> arguments) {
        try {
            return Task.fromArguments(arguments);
        } catch (IllegalArgumentException notATask) {
            throw new UsageException("trial is what the other commands start their processes with");
        }
    }

    static Measurement measure(Task task) throws IOException {
        HeapWatch heap = HeapWatch.start();
        Importer importer = task.contender().importer();
        long begun = System.nanoTime();
        Map<String, Long> counts = importer.run(task);
        double wallSeconds = (System.nanoTime() - begun) / 1e9;
        double cpuSeconds = cpuSeconds();
        long peakHeap = heap.peak();
        long peakAfterGc = heap.peakAfterGc();
        return new Measurement(
                task.contender(),
                task.file().rows(),
                wallSeconds,
                cpuSeconds,
                peakHeap,
                peakAfterGc,
                Files.size(databaseFile(task.database())),
                counts,
                importer.contents(task.database()));
    }

    /** The one file that an H2 database is in. */
    static Path databaseFile(Path database) {
        return database.resolveSibling(database.getFileName() + FILE_SUFFIX);
    }

    /** CPU time of this process so far, collections and compilation included. */
    static double cpuSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }
}

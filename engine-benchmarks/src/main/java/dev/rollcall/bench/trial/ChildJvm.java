package dev.rollcall.bench.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.rollcall.bench.measure.ChildFailedException;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Series;
import dev.rollcall.bench.peer.Task;

/** Runs tasks in JVMs of their own: the same Java, the same classes, a heap of the requested size. */
public final class ChildJvm {
    /** The class that knows all commands, and so this one: named, since it cannot be imported from here. */
    private static final String MAIN = "dev.rollcall.bench.Main";

    private final String heap;
    private final List<String> options;

    /** @param heap as {@code -Xmx} takes it */
    public ChildJvm(String heap) {
        this(heap, List.of());
    }

    /**
     * JVMs that get more than the heap.
     *
     * @param options as {@code java} takes them
     */
    public ChildJvm(String heap, List<String> options) {
        bytes("a heap", heap);
        this.heap = heap;
        this.options = options;
    }

    /** Returns the bytes that {@code text} means, as {@code -Xmx} accepts it. */
    public static long bytes(String what, String text) {
        if (!text.matches("[1-9][0-9]{0,9}[kmgKMG]?")) {
            throw new UsageException(what + " is written as 64m or 1g, not " + text);
        }
        int last = text.length() - 1;
        int shift = 10 * " kmg".indexOf(Character.toLowerCase(text.charAt(last)));
        return shift < 0 ? Long.parseLong(text) : Long.parseLong(text.substring(0, last)) << shift;
    }

    /**
     * Does {@code task}, and waits for it.
     *
     * @throws ChildFailedException if the child ends without a measurement, as it does when the heap is too small
     */
    public Measurement run(Task task) throws IOException {
        return run(Series.once(task)).get(0);
    }

    /**
     * Does all imports of {@code series} in one child, and waits for them.
     *
     * @throws ChildFailedException if the child ends before the last one has
     */
    public List<Measurement> run(Series series) throws IOException {
        String label = series.task().contender().label();
        return List.of(Json.read(run(label, Trial.COMMAND, series.toArguments()), Measurement[].class));
    }

    /**
     * Runs one of our commands, called {@code label}, and waits for it.
     *
     * @return the last line that it printed
     * @throws ChildFailedException if it fails
     */
    public String run(String label, String command, List<String> arguments) throws IOException {
        Process child = new ProcessBuilder(commandLine(command, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        child.getOutputStream().close();
        try {
            String printed;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                printed = lines.lines().collect(Collectors.joining("\n"));
            }
            int exit = child.waitFor();
            if (exit != 0) {
                throw new ChildFailedException(label + " with -Xmx" + heap + " ended with exit code " + exit);
            }
            return printed.substring(printed.lastIndexOf('\n') + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a child", e);
        } finally {
            child.destroyForcibly();
        }
    }

    private List<String> commandLine(String command, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // without it H2 closes the database and goes on for a while
                "-XX:+ExitOnOutOfMemoryError",
                // SQLite and DuckDB are native, of which newer Java warns
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, command));
        line.addAll(arguments);
        return line;
    }
}

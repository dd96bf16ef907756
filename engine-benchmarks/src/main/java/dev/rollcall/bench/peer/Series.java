package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.bench.measure.DatabaseFiles;
import org.jspecify.annotations.Nullable;

/**
 * A task that one process does several times, each time with the database as it was before.
 *
 * @param task what is done
 * @param imports how many times
 * @param start the database file that each import begins with a copy of; null if it begins with none
 */
public record Series(Task task, int imports, @Nullable Path start) {
    /** A task that is done once. */
    public static Series once(Task task) {
        return new Series(task, 1, null);
    }

    /** Puts the database back into the state that each import begins with. */
    public void reset() throws IOException {
        new DatabaseFiles(task.database()).delete();
        if (start != null) {
            Files.copy(start, task.contender().file(task.database()));
        }
    }

    /** As arguments of a child's command line. */
    public List<String> toArguments() {
        List<String> arguments = new ArrayList<>(task.toArguments());
        arguments.add(Integer.toString(imports));
        if (start != null) {
            arguments.add(start.toString());
        }
        return arguments;
    }

    /**
     * Reads a series from the arguments of a process.
     *
     * @throws IllegalArgumentException if they are not those of a series
     */
    public static Series fromArguments(List<String> arguments) {
        int more = arguments.size() - Task.ARGUMENTS;
        if (more != 1 && more != 2) {
            throw new IllegalArgumentException("a series is a task, a number and perhaps a file");
        }
        return new Series(
                Task.fromArguments(arguments.subList(0, Task.ARGUMENTS)),
                Integer.parseInt(arguments.get(Task.ARGUMENTS)),
                more == 1 ? null : Path.of(arguments.get(Task.ARGUMENTS + 1)));
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.bench.measure.UsageException;

/** The content of a file of results: a session of {@code side-by-side}, or what JMH wrote. */
sealed interface Results {
    /** The last session of a file. */
    record Imports(List<SessionResult> results) implements Results {}

    /** All results of JMH. */
    record Benchmarks(List<JmhResult> results) implements Results {}

    /**
     * Reads a file of either sort.
     *
     * @throws UsageException if it is of neither
     */
    static Results of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "is no file of results");
        }
        String text = Files.readString(file);
        if (!text.stripLeading().startsWith("[")) {
            List<SessionResult> results = Session.lastOf(file);
            if (results.isEmpty()) {
                throw new UsageException(file + " holds no results");
            }
            return new Imports(results);
        }
        try {
            return new Benchmarks(JmhResult.read(text));
        } catch (IllegalArgumentException notJmh) {
            throw new UsageException(file + " is none of JMH's results in JSON");
        }
    }
}

package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.rollcall.bench.workload.Workload;

/** Measurements that belong together, kept as lines of a file as soon as they are taken, so that a run that is cut short can go on. */
final class Session {
    private final Path file;
    private final String id;
    private final Setting setting;
    private final List<Result> results;

    private Session(Path file, String id, Setting setting, List<Result> results) {
        this.file = file;
        this.id = id;
        this.setting = setting;
        this.results = results;
    }

    /** What must be the same for measurements to be comparable. */
    record Setting(long rows, String heap) {}

    /** One line of the file. */
    record Result(String session, Setting setting, int run, Workload workload, Measurement measurement) {
        Result {
            // what JSON leaves out is null
            Stream.of(session, setting, workload, measurement).forEach(Objects::requireNonNull);
        }
    }

    /**
     * Starts a session at the end of {@code file}, or goes on with the last one that is in it.
     *
     * @throws UsageException if there is nothing to go on with, or its setting was another, or the file cannot be written
     */
    static Session open(Path file, Setting setting, boolean goOn) throws IOException {
        FileToWrite.at(file);
        if (!goOn) {
            return new Session(file, Instant.now().toString(), setting, new ArrayList<>());
        }
        List<Result> all = Files.exists(file) ? read(file) : List.of();
        if (all.isEmpty()) {
            throw new UsageException(file + " holds no session to continue");
        }
        Result last = all.get(all.size() - 1);
        if (!last.setting().equals(setting)) {
            throw new UsageException("the last session was run with " + last.setting());
        }
        List<Result> results = new ArrayList<>(all);
        results.removeIf(result -> !result.session().equals(last.session()));
        return new Session(file, last.session(), setting, results);
    }

    private static List<Result> read(Path file) throws IOException {
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            // the run was cut short while it wrote the last line, and the next one goes after the others
            Files.writeString(file, whole);
        }
        List<Result> results = new ArrayList<>();
        for (String line : whole.lines().toList()) {
            try {
                results.add(Json.read(line, Result.class));
            } catch (IllegalArgumentException notAResult) {
                throw new UsageException(file + ", line " + (results.size() + 1)
                        + " is no measurement; remove it, or name another file with --results");
            }
        }
        return results;
    }

    Setting setting() {
        return setting;
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    boolean has(int run, Workload workload, Contender contender) {
        return results.stream()
                .anyMatch(result -> result.run() == run
                        && result.workload() == workload
                        && result.measurement().contender() == contender);
    }

    void add(int run, Workload workload, Measurement measurement) throws IOException {
        Result result = new Result(id, setting, run, workload, measurement);
        Files.writeString(
                file,
                Json.write(result) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        results.add(result);
    }
}

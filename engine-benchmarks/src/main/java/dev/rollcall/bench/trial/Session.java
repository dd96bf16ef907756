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

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/**
 * Measurements that belong together, kept as lines of a file as soon as they are taken, so that a run that is cut short
 * can go on.
 */
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

    /**
     * The setting that measurements must share to be comparable.
     *
     * @param warm how many imports a process does so that the last ones are warm; 0 if it does one, which is cold
     */
    record Setting(
            long rows,
            String heap,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int warm) {}

    /**
     * One line of the file.
     *
     * @param measurement of the first import of a process
     * @param later of the others of the same process, in order; none if they were not asked for
     */
    record Result(
            String session,
            Setting setting,
            int run,
            Workload workload,
            Measurement measurement,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measurement> later) {
        Result {
            // a value that is missing in the JSON is null
            Stream.of(session, setting, workload, measurement).forEach(Objects::requireNonNull);
            later = Objects.requireNonNullElse(later, List.of());
        }

        boolean is(Workload wanted, Contender contender) {
            return workload == wanted && measurement.contender() == contender;
        }
    }

    /**
     * Starts a session at the end of {@code file}, or goes on with the last one that is in it.
     *
     * @throws UsageException if there is nothing to go on with, or its setting was another, or the file cannot be
     *     written
     */
    static Session open(Path file, Setting setting, boolean goOn) throws IOException {
        FileToWrite.at(file);
        if (!goOn) {
            return new Session(file, Instant.now().toString(), setting, new ArrayList<>());
        }
        List<Result> results = Files.exists(file) ? lastOf(file) : List.of();
        if (results.isEmpty()) {
            throw new UsageException(file + " holds no session to continue");
        }
        Result last = results.get(results.size() - 1);
        if (!last.setting().equals(setting)) {
            throw new UsageException("the last session was run with " + last.setting());
        }
        // the run may have been cut short while it wrote the last line, and the next one goes after the others
        Files.writeString(file, whole(Files.readString(file)));
        return new Session(file, last.session(), setting, new ArrayList<>(results));
    }

    /**
     * The results of the last session in a file.
     *
     * @throws UsageException if there is something else in it
     */
    static List<Result> lastOf(Path file) throws IOException {
        List<Result> all = new ArrayList<>();
        for (String line : whole(Files.readString(file)).lines().toList()) {
            try {
                all.add(Json.read(line, Result.class));
            } catch (IllegalArgumentException notAResult) {
                throw new UsageException(file + ", line " + (all.size() + 1)
                        + " is no measurement; remove it, or name another file with --results");
            }
        }
        return all.stream()
                .filter(result ->
                        result.session().equals(all.get(all.size() - 1).session()))
                .toList();
    }

    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** Returns the measurements of {@code contender} in all runs of {@code workload} with the JVM in {@code state}. */
    static List<Measurement> measurements(
            List<Result> results, Workload workload, Contender contender, JvmState state) {
        return results.stream()
                .filter(result -> result.is(workload, contender))
                .flatMap(result -> state.of(result).stream())
                .toList();
    }

    Setting setting() {
        return setting;
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    boolean has(int run, Workload workload, Contender contender) {
        return results.stream().anyMatch(result -> result.run() == run && result.is(workload, contender));
    }

    /** Adds the measurements of the imports of one process, in order. */
    void add(int run, Workload workload, List<Measurement> measured) throws IOException {
        Result result = new Result(id, setting, run, workload, measured.get(0), measured.subList(1, measured.size()));
        Files.writeString(
                file,
                Json.write(result) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        results.add(result);
    }
}

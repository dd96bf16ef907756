package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    private final SessionSetting setting;
    private final List<SessionResult> results;

    private Session(Path file, String id, SessionSetting setting, List<SessionResult> results) {
        this.file = file;
        this.id = id;
        this.setting = setting;
        this.results = results;
    }

    /**
     * Starts a session at the end of {@code file}, or goes on with the last one that is in it.
     *
     * @throws UsageException if there is nothing to go on with, or its setting was another, or the file cannot be
     *     written
     */
    static Session open(Path file, SessionSetting setting, boolean goOn) throws IOException {
        FileToWrite.at(file);
        if (!goOn) {
            return new Session(file, Instant.now().toString(), setting, new ArrayList<>());
        }
        List<SessionResult> results = Files.exists(file) ? lastOf(file) : List.of();
        if (results.isEmpty()) {
            throw new UsageException(file + " holds no session to continue");
        }
        SessionResult last = results.get(results.size() - 1);
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
    static List<SessionResult> lastOf(Path file) throws IOException {
        List<SessionResult> all = new ArrayList<>();
        for (String line : whole(Files.readString(file)).lines().toList()) {
            try {
                all.add(Json.read(line, SessionResult.class));
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
            List<SessionResult> results, Workload workload, Contender contender, JvmState state) {
        return results.stream()
                .filter(result -> result.is(workload, contender))
                .flatMap(result -> state.of(result).stream())
                .toList();
    }

    SessionSetting setting() {
        return setting;
    }

    List<SessionResult> results() {
        return List.copyOf(results);
    }

    boolean has(int run, Workload workload, Contender contender) {
        return results.stream().anyMatch(result -> result.run() == run && result.is(workload, contender));
    }

    /** Adds the measurements of the imports of one process, in order. */
    void add(int run, Workload workload, List<Measurement> measured) throws IOException {
        SessionResult result =
                new SessionResult(id, setting, run, workload, measured.get(0), measured.subList(1, measured.size()));
        Files.writeString(
                file,
                Json.write(result) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        results.add(result);
    }
}

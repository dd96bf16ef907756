package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.internal.h2.FileDatabase;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactStore;
import org.h2.jdbcx.JdbcDataSource;

/** A process that imports files, all at once, and prints a line for each progress. */
final class ImportingProcess {
    /** Short, so that many pages are saved while they are being changed. */
    private static final Duration SAVED_EVERY = Duration.ofMillis(5);

    private static final String URL = "jdbc:";

    private ImportingProcess() {}

    /**
     * Starts the process. {@code database} is a file, or the URL of a database that the host opens; {@code options} is
     * a file of options as JSON.
     */
    static Process start(String database, Path options, Path... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingProcess.class.getName(),
                database,
                options.toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ImportOptions options = ImportOptions.fromJson(Files.readString(Path.of(arguments[1])));
        System.out.println("started");
        try (ContactStore store = open(arguments[0])) {
            List<Thread> imports = Stream.of(arguments)
                    .skip(2)
                    .map(file -> new Thread(() -> importInto(store, Path.of(file), options)))
                    .toList();
            imports.forEach(Thread::start);
            for (Thread each : imports) {
                each.join();
            }
            System.out.println("finished");
        }
    }

    private static ContactStore open(String database) {
        if (database.startsWith(URL)) {
            JdbcDataSource host = new JdbcDataSource();
            host.setURL(database);
            host.setUser("sa");
            return JdbcContactStore.over(host);
        }
        return JdbcContactStore.open(FileDatabase.open(Path.of(database), SAVED_EVERY), Clock.systemUTC());
    }

    private static void importInto(ContactStore store, Path file, ImportOptions options) {
        ImportEngine.on(store)
                .run(ImportRequest.of(CsvSource.ofFile(file), options)
                        .onProgress(progress -> System.out.println(progress.phase() + " " + progress.rows())));
    }
}

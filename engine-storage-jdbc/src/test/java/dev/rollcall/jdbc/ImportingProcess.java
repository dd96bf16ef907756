package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.source.CsvSource;
import dev.rollcall.store.ContactStore;

/** Imports a file in a process of its own, and prints a line whenever it has come further. */
final class ImportingProcess {
    private ImportingProcess() {}

    /** Begins it: {@code options} is a file with them as JSON. */
    static Process start(Path database, Path csv, Path options) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        database.toString(),
                        csv.toString(),
                        options.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        ImportOptions options = ImportOptions.fromJson(Files.readString(Path.of(arguments[2])));
        System.out.println("started");
        try (ContactStore store = JdbcContactStore.h2File(Path.of(arguments[0]))) {
            ImportEngine.on(store)
                    .run(ImportRequest.of(CsvSource.ofFile(Path.of(arguments[1])), options)
                            .heardBy(progress -> System.out.println(progress.phase() + " " + progress.rows())));
            System.out.println("finished");
        }
    }
}

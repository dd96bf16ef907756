package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one file of {@code bounded} and all that is made from it: the database in a folder of its own,
 * temporary files in another, and beside them what the steps print.
 */
record BoundedFolder(Path path) {
    /** Creates what is in it. */
    void create() throws IOException {
        Files.createDirectory(database().getParent());
        Files.createDirectory(temporary());
    }

    Path csv() {
        return path.resolve("contacts.csv");
    }

    /** Without the suffix of its file. */
    Path database() {
        return path.resolve("database").resolve("contacts");
    }

    Path databaseFile() {
        return database().resolveSibling("contacts.mv.db");
    }

    Path temporary() {
        return path.resolve("temporary");
    }

    /** The report as the import wrote it. */
    Path report() {
        return path.resolve("report.json");
    }

    /** The report as the journal has it. */
    Path journalReport() {
        return path.resolve("journal-report.json");
    }

    /** What a step prints. */
    Path printed(BoundedStep step) {
        return path.resolve(step.label() + ".txt");
    }

    /** The files that an engine has left beside the database's. */
    List<Path> leftovers() throws IOException {
        try (Stream<Path> database = Files.walk(database().getParent());
                Stream<Path> temporary = Files.walk(temporary())) {
            return Stream.concat(database, temporary)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(databaseFile()))
                    .toList();
        }
    }
}

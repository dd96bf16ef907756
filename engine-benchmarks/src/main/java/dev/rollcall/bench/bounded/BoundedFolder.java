package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one file of {@code bounded} and its results: the database in a folder of its own, temporary files in
 * another, and beside them the output of the steps.
 */
record BoundedFolder(Path path) {
    /** Creates the folders. */
    void create() throws IOException {
        Files.createDirectory(database().getParent());
        Files.createDirectory(temporary());
    }

    Path csv() {
        return path.resolve("contacts.csv");
    }

    /** Returns the name of the database, without the suffix of its file. */
    Path database() {
        return path.resolve("database").resolve("contacts");
    }

    Path databaseFile() {
        return database().resolveSibling("contacts.mv.db");
    }

    Path temporary() {
        return path.resolve("temporary");
    }

    /** Returns the file of the report that the import wrote. */
    Path report() {
        return path.resolve("report.json");
    }

    /** Returns the file of the report from the journal. */
    Path journalReport() {
        return path.resolve("journal-report.json");
    }

    /** Returns the file with the output of a step. */
    Path printed(String step) {
        return path.resolve(step + ".txt");
    }

    /** Returns the files that an engine has left beside the database. */
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

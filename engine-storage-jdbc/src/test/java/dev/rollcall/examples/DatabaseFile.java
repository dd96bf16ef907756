package dev.rollcall.examples;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.source.csv.CsvSource;

/** An import into an H2 file, whose contact is found when the file is opened again. */
final class DatabaseFile {
    public static void main(String[] args) throws Exception {
        Path file = Files.createTempDirectory("example").resolve("contacts");
        CsvSource contacts = CsvSource.ofText("email\nann@example.org\n");
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(file))) {
            System.out.println(engine.run(contacts).inserted() + " inserted");
        }
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(file))) {
            System.out.println(engine.run(contacts).unchanged() + " unchanged");
        }
    }

    // prints: 1 inserted
    // prints: 1 unchanged
}

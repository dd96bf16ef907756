package dev.rollcall.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Examples on the pages, with the file that they import. {@link SnippetsTest} compares them with the pages. */
@ResourceLock(Resources.SYSTEM_OUT)
abstract class PageExamples {
    @TempDir
    Path folder;

    Path contacts;
    Path database;

    @BeforeEach
    void createFileToImport() {
        contacts = file("contacts.csv", "E-Mail;Name\nann@example.org;Ann\nbob@;Bob\n");
        database = folder.resolve("contacts");
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rollcall.bench.workload;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactCsvTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenOnce() throws IOException {
        Path path = folder.resolve("contacts.csv");
        ContactCsv csv = new ContactCsv(ContactFile.first(100, 1));
        assertThat(csv.ensure(path)).isTrue();
        assertThat(csv.ensure(path)).isFalse();
        assertThat(folder).isDirectoryContaining(file -> file.equals(path)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anotherFileIsNotOverwritten() throws IOException {
        Path path = folder.resolve("contacts.csv");
        Files.writeString(path, "email\nmine@example.com\n");
        assertThatThrownBy(() -> new ContactCsv(ContactFile.first(100, 1)).ensure(path))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("another file");
        assertThat(path).hasContent("email\nmine@example.com\n");
    }
}

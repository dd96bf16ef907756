package dev.rollcall.spec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A table comes from a file, from bytes, or from what can be read once, compressed or not: it is the same table. */
class ByteOriginImportTest {
    private static final String TABLE = table();

    @TempDir
    Path folder;

    private final ImportEngine engine = ImportEngine.on(new InMemoryContactStore());

    @AfterEach
    void close() {
        engine.close();
    }

    private static String table() {
        StringBuilder text = new StringBuilder("email;first_name;city\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("zoë")
                    .append(i % 2_900)
                    .append("@example.com;Zoë;\"Łódź; ")
                    .append(i)
                    .append("\"\n");
        }
        return text.append("no address;x;y\n").toString();
    }

    private static byte[] bytes() {
        return TABLE.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes());
        }
        return packed.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("contacts.csv"));
            out.write(bytes());
        }
        return packed.toByteArray();
    }

    /** A stream that records whether it was closed. */
    private static final class Upload extends FilterInputStream {
        private boolean closed;

        Upload(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<Contact> contacts(ImportEngine engine) {
        return engine.contacts().scan(ContactFilter.all(), 0, 10_000);
    }

    @Test
    void theSameTableOfAnyOriginIsTheSameImport() throws IOException {
        ImportReport expected = engine.run(CsvSource.ofText(TABLE));
        List<List<String>> people = people(engine);
        Path file = Files.write(folder.resolve("contacts.csv.gz"), gzip());

        for (ByteOrigin origin : List.of(
                ByteOrigin.ofFile(file),
                ByteOrigin.ofBytes(bytes()),
                ByteOrigin.ofBytes(zip()),
                ByteOrigin.ofStream(new Upload(bytes())),
                ByteOrigin.ofStream(new Upload(gzip())),
                ByteOrigin.ofReader(new StringReader(TABLE)))) {
            try (ImportEngine other = ImportEngine.on(new InMemoryContactStore())) {
                ImportReport report = other.run(CsvSource.of(origin));

                assertThat(report.outcomes()).isEqualTo(expected.outcomes());
                assertThat(report.faults()).isEqualTo(expected.faults());
                assertThat(people(other)).isEqualTo(people);
            }
        }
        assertThat(expected.inserted()).isEqualTo(2_900);
    }

    private static List<List<String>> people(ImportEngine engine) {
        return contacts(engine).stream()
                .map(contact -> List.of(String.valueOf(contact.email()), String.valueOf(contact.field("city"))))
                .toList();
    }

    @Test
    void aStreamIsClosedWhenItsImportHasEnded() {
        Upload accepted = new Upload(bytes());
        Upload refused = new Upload("name;city\nx;y\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        engine.run(CsvSource.of(ByteOrigin.ofStream(accepted)));
        RowSource withoutIdentifier = CsvSource.of(ByteOrigin.ofStream(refused));

        assertThatThrownBy(() -> engine.run(withoutIdentifier)).isInstanceOf(ImportException.class);
        assertThat(accepted.closed).isTrue();
        assertThat(refused.closed).isTrue();
        assertThatThrownBy(() -> engine.run(withoutIdentifier))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("can be imported once");
    }

    @Test
    void aStreamThatFailsEndsTheImportAsFailed() {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(bytes())) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };

        assertThatThrownBy(() -> engine.run(CsvSource.of(ByteOrigin.ofStream(failing))))
                .isInstanceOf(ImportException.class)
                .hasStackTraceContaining("connection reset");

        assertThat(engine.imports().history(1).get(0).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(contacts(engine)).isEmpty();
    }

    @Test
    void aCompressedFileThatIsDamagedChangesNothing() throws IOException {
        byte[] cut = Arrays.copyOf(gzip(), gzip().length / 2);

        assertThatThrownBy(() -> engine.run(CsvSource.of(ByteOrigin.ofBytes(cut))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("cannot be unpacked");

        assertThat(contacts(engine)).isEmpty();
    }

    @Test
    void theNameOfASourceIsInTheHistory() {
        engine.run(CsvSource.of(ByteOrigin.ofBytes(bytes())).named(" march\n.csv "));

        assertThat(engine.imports().history(1).get(0).source()).isEqualTo("march .csv");
        assertThat(engine.contacts().find(Identifier.email("zoë1@example.com"))).isPresent();
    }

    @Test
    void whatIsWrongWithTheBytesIsSaidAndNotThatARowCannotBeParsed() throws IOException {
        byte[] rubbish = Arrays.copyOf(gzip(), gzip().length + 3);
        rubbish[rubbish.length - 1] = 'x';
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(bytes())) {
            private int blocks;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (blocks++ > 0) {
                    throw new IllegalStateException("closed by its owner");
                }
                return super.read(target, offset, 70_000 > length ? length : 70_000);
            }
        };

        assertThatThrownBy(() -> engine.run(CsvSource.of(ByteOrigin.ofBytes(rubbish))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Other bytes follow");
        assertThatThrownBy(() -> engine.run(CsvSource.of(ByteOrigin.ofStream(failing))))
                .isInstanceOf(ImportException.class)
                .hasStackTraceContaining("closed by its owner");
    }

    @Test
    void aStreamThatCannotBeClosedDoesNotHideTheEndOfTheImport() {
        InputStream stubborn =
                new FilterInputStream(new ByteArrayInputStream(
                        "name;city\nx;y\n".repeat(100_000).getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public void close() {
                        throw new IllegalStateException("not mine");
                    }
                };

        assertThatThrownBy(() -> engine.run(CsvSource.of(ByteOrigin.ofStream(stubborn))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("none of the 2 columns");
    }
}

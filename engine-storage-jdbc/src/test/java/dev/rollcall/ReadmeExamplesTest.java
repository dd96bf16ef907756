package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's examples, as they stand there. {@link ReadmeSnippetsTest} keeps the two the same. */
class ReadmeExamplesTest {
    @TempDir
    private Path folder;

    private Path contacts;
    private Path database;

    @BeforeEach
    void aFileToImport() throws IOException {
        contacts = Files.writeString(folder.resolve("contacts.csv"), "E-Mail;Name\nann@example.org;Ann\nbob@;Bob\n");
        database = folder.resolve("contacts");
    }

    @Test
    void anImportIntoH2TakesFiveLines() {
        ImportReport seen;
        // snippet: h2
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
            ImportOptions options = ImportOptions.builder()
                    .list("Spring fair")
                    .createLists(true)
                    .build();
            ImportReport report = engine.run(ImportRequest.of(CsvSource.ofFile(contacts), options));
            System.out.println(report);
            // end
            seen = report;
        }
        assertThat(seen.toString()).endsWith("2 rows, 1 inserted, 1 invalid, 1 invalid_email");
    }

    @Test
    void anImportIntoMemoryTakesFiveLines() {
        ImportReport seen;
        // snippet: memory
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportOptions options = ImportOptions.builder()
                    .list("Spring fair")
                    .createLists(true)
                    .build();
            ImportReport report = engine.run(ImportRequest.of(CsvSource.ofFile(contacts), options));
            System.out.println(report);
            // end
            seen = report;
        }
        assertThat(seen.createdLists()).containsExactly("Spring fair");
    }

    @Test
    void whoHasOptedOutIsLetInByAGrant() {
        Contact ann;
        // snippet: consent
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
            engine.contacts().unsubscribe(Identifier.email("ann@example.org"));
            engine.run(ImportRequest.of(CsvSource.ofFile(contacts))); // ann is imported, and stays unsubscribed

            ResubscribeGrant grant = new ResubscribeGrant("support desk", "she called us", "ticket 4711");
            engine.contacts().resubscribe(Identifier.email("ann@example.org"), Resubscription.of(grant));
            // end
            ann = engine.contacts().find(Identifier.email("ann@example.org")).orElseThrow();
            assertThat(engine.suppressions().grants(0, 10)).hasSize(1);
        }
        assertThat(ann.effective(Channel.EMAIL)).contains(Status.ACTIVE);
    }
}

package dev.rollcall.docs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.source.table.TableSource;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The Java of the page on embedding. */
class EmbedExamplesTest extends PageExamples {
    @Test
    void optionsConfigureAnImport() {
        Printed.requireShown("embed-options", Printed.by(() -> {
            // snippet: embed-options
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
                ImportOptions options = ImportOptions.builder()
                        .mergeOption(MergeOption.OVERWRITE)
                        .list("Spring fair")
                        .createLists(true)
                        .tag("fair")
                        .build();
                ImportReport report = engine.run(CsvSource.ofFile(contacts), options);
                System.out.println(report.inserted() + " inserted, " + report.refused() + " refused");
                System.out.println("created lists: " + report.createdLists());
            }
            // end: embed-options
        }));
    }

    @Test
    void aStreamIsImported() {
        Printed.requireShown("embed-stream", Printed.by(() -> {
            // snippet: embed-stream
            try (ImportEngine engine = ImportEngine.inMemory()) {
                InputStream upload = new ByteArrayInputStream("[{\"email\": \"ann@example.org\"}]".getBytes(UTF_8));
                RowSource rows = TableSource.of(ByteOrigin.ofStream(upload)).named("upload.json");
                ImportReport report = engine.run(rows);
                System.out.println(report.inserted() + " from "
                        + engine.imports().history(1).get(0).source());
            }
            // end: embed-stream
        }));
    }

    @Test
    void rowsOfTheHostAreImported() {
        Printed.requireShown("embed-rows", Printed.by(() -> {
            // snippet: embed-rows
            try (ImportEngine engine = ImportEngine.inMemory()) {
                RowSource rows = HostRows.of(
                        List.of("email", "first_name", "birth_date"),
                        List.of(List.of("ann@example.org", "Ann", LocalDate.of(1984, 3, 12))));
                engine.run(rows);

                Contact ann = engine.contacts()
                        .find(Identifier.email("ann@example.org"))
                        .orElseThrow();
                System.out.println(
                        "contact " + ann.id() + " has " + ann.fields().keySet());
            }
            // end: embed-rows
        }));
    }

    @Test
    void progressIsReported() {
        Printed.requireShown("embed-progress", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: embed-progress
                ImportRequest request = ImportRequest.of(CsvSource.ofFile(contacts))
                        .onProgress(
                                progress -> System.out.println(progress.phase() + ": " + progress.rows() + " rows"));
                engine.run(request);
                // end: embed-progress
            }
        }));
    }

    @Test
    void anImportThatEndsEarlyThrowsItsReport() {
        Printed.requireShown("embed-failure", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: embed-failure
                try {
                    engine.run(CsvSource.ofText("Name,City\nAnn,Rome\n"));
                } catch (ImportException ended) {
                    System.out.println(ended.report().status());
                    System.out.println(ended.getMessage());
                }
                // end: embed-failure
            }
        }));
    }

    @Test
    void contactsAreReadInPages() {
        Printed.requireShown("embed-scan", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                engine.run(
                        CsvSource.ofFile(contacts),
                        ImportOptions.builder().tag("fair").build());
                // snippet: embed-scan
                ContactFilter filter = ContactFilter.tagged("fair");
                List<Contact> page = engine.contacts().scan(filter, 0, 1_000);
                while (!page.isEmpty()) {
                    for (Contact contact : page) {
                        System.out.println(contact.id() + " " + contact.tags().values());
                    }
                    page = engine.contacts()
                            .scan(filter, page.get(page.size() - 1).id(), 1_000);
                }
                // end: embed-scan
            }
        }));
    }
}

package dev.rollcall;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.RowRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The engine as a host sees it, on the in-memory store. */
class ImportEngineTest {
    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private final ImportEngine engine = ImportEngine.on(new InMemoryContactStore(), reading -> {
        Thread thread = new Thread(reading, "test-reader");
        readers.add(thread);
        return thread;
    });

    @AfterEach
    void noReaderOutlivesItsImport() {
        engine.close();
        assertThat(readers).noneMatch(Thread::isAlive);
    }

    private static RowSource rows(List<String> header, List<?>... rows) {
        return HostRows.of(header, List.of(rows));
    }

    private Contact contact(String email) {
        return engine.contacts().find(Identifier.email(email)).orElseThrow();
    }

    @Test
    void rowsBecomeContactsOnListsWithTags() {
        ImportOptions options = ImportOptions.builder()
                .list("Fair")
                .createLists(true)
                .tag("2026")
                .build();
        ImportReport report = engine.run(ImportRequest.of(
                rows(
                        List.of("E-Mail", "First name", "Birthday", "Shoe size"),
                        List.of("ann@example.org", "Ann", "1980-02-29", "38"),
                        List.of("bob@", "Bob", "", ""),
                        List.of("ANN@example.org", "Anna", "", "")),
                options));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.count(Outcome.INVALID)).isEqualTo(1);
        assertThat(report.count(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("Shoe size");
        assertThat(report.createdLists()).containsExactly("Fair");
        assertThat(report.columns()).containsEntry("E-Mail", "email").containsEntry("Birthday", "field:birth_date");
        Contact ann = contact("ann@example.org");
        assertThat(ann.fields())
                .containsEntry("first_name", new FieldValue.Text("Ann"))
                .containsEntry("birth_date", new FieldValue.Day(LocalDate.of(1980, 2, 29)));
        assertThat(ann.tags()).containsEntry("2026", "2026");
        long fair = engine.lists().find("fair").orElseThrow().id();
        assertThat(engine.contacts().scan(ContactFilter.onList(fair), 0, 10)).containsExactly(ann);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        RowSource file =
                rows(List.of("email", "name"), List.of("ann@example.org", "Ann"), List.of("bob@example.org", "Bob"));
        engine.run(ImportRequest.of(file));
        List<Contact> before = engine.contacts().scan(ContactFilter.all(), 0, 10);
        ImportReport again = engine.run(ImportRequest.of(file));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).isEqualTo(before);
    }

    @Test
    void anAddressChangedAndChangedBackInOneChunkHasItsNewSpelling() {
        List<String> header = List.of("external id", "email");
        engine.run(ImportRequest.of(rows(header, List.of("1", "Ann@example.org"))));
        engine.run(ImportRequest.of(
                rows(header, List.of("1", "other@example.org"), List.of("1", "ann@example.org")),
                ImportOptions.builder()
                        .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                        .build()));
        assertThat(contact("ann@example.org").email().text()).isEqualTo("ann@example.org");
    }

    @Test
    void anOptedOutPersonStaysOutWhateverTheFileSays() {
        engine.run(ImportRequest.of(rows(List.of("email"), List.of("ann@example.org"))));
        engine.contacts().unsubscribe(Identifier.email("ann@example.org"));
        engine.contacts().unsubscribe(Identifier.email("bob@example.org"));
        ImportReport report = engine.run(ImportRequest.of(rows(
                List.of("email", "email_status"),
                List.of("ann@example.org", "active"),
                List.of("bob@example.org", "active"))));
        assertThat(report.faults()).containsEntry(FaultCode.STATUS_NOT_CHANGED, 2L);
        for (String address : List.of("ann@example.org", "bob@example.org")) {
            assertThat(contact(address).channels().values()).allMatch(state -> state.status() == Status.UNSUBSCRIBED);
        }
    }

    @Test
    void anErasedPersonsOptOutOutlivesTheContact() {
        engine.run(ImportRequest.of(rows(List.of("email"), List.of("ann@example.org"))));
        engine.contacts().unsubscribe(Identifier.email("ann@example.org"));
        assertThat(engine.contacts().erase(Identifier.email("ann@example.org"))).isTrue();
        assertThat(engine.contacts().erase(Identifier.email("ann@example.org"))).isFalse();
        engine.run(ImportRequest.of(rows(List.of("email"), List.of("ann@example.org"))));
        assertThat(contact("ann@example.org").channels().values())
                .allMatch(state -> state.status() == Status.UNSUBSCRIBED);
    }

    @Test
    void erasingAPersonErasesTheirRowRecordsToo() {
        ImportOptions all = ImportOptions.builder()
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .build();
        UUID id = engine.run(ImportRequest.of(
                        rows(
                                List.of("email", "name"),
                                List.of("ann@example.org", "Ann"),
                                List.of("Ann@example.org", "Anna"),
                                List.of("bob@example.org", "Bob")),
                        all))
                .importId();
        engine.contacts().erase(Identifier.email("ann@example.org"));
        List<RowRecord> rows = engine.imports().rows(id, 0, 10);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).contactId()).isNull();
        assertThat(rows.get(1).cells()).isNull();
        assertThat(rows.get(2).contactId()).isEqualTo(contact("bob@example.org").id());
    }

    @Test
    void aRefusedAddressOrDomainIsNotImported() {
        engine.suppressions().suppress(Identifier.email("ann@example.org"), "asked us by letter");
        engine.suppressions().suppressDomain("Bücher.example", null);
        RowSource file = rows(
                List.of("email"), List.of("Ann@example.org"), List.of("x@bücher.example"), List.of("x@example.org"));
        assertThat(engine.run(ImportRequest.of(file)).count(Outcome.SUPPRESSED)).isEqualTo(2);
        engine.suppressions().find(Identifier.email("ann@example.org")).forEach(engine.suppressions()::lift);
        assertThat(engine.run(ImportRequest.of(file)).count(Outcome.SUPPRESSED)).isEqualTo(1);
    }

    @Test
    void anOptOutCannotBeLifted() {
        engine.contacts().unsubscribe(Identifier.email("ann@example.org"));
        assertThatThrownBy(() -> engine.suppressions()
                        .find(Identifier.email("ann@example.org"))
                        .forEach(engine.suppressions()::lift))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opt-out");
    }

    @Test
    void fieldsAndListsAreCreatedOnce() {
        engine.fields().create("Shoe size", FieldType.NUMBER);
        engine.lists().create("Fair");
        assertThatThrownBy(() -> engine.fields().create("SHOE SIZE", FieldType.TEXT))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> engine.fields().create("first_name", FieldType.TEXT))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> engine.lists().create("fair")).hasMessageContaining("already");
        assertThat(engine.lists().all()).hasSize(1);
        assertThat(engine.fields().find("shoe size")).isPresent();
        assertThat(engine.fields().all()).hasSize(17);
    }

    @Test
    void unknownColumnsBecomeFieldsOnRequest() {
        ImportReport report = engine.run(ImportRequest.of(
                rows(List.of("email", "Shoe size"), List.of("ann@example.org", "38")),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .build()));
        assertThat(report.createdFields()).containsExactly("Shoe size");
        assertThat(contact("ann@example.org").fields()).containsEntry("shoe size", new FieldValue.Text("38"));
    }

    @Test
    void anUnknownListIsRefusedBeforeAnythingIsDone() {
        ImportRequest request = ImportRequest.of(
                rows(List.of("email"), List.of("ann@example.org")),
                ImportOptions.builder().list("Fair").build());
        assertThatThrownBy(() -> engine.run(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no list 'Fair'");
        assertThat(engine.imports().history(10)).isEmpty();
    }

    @Test
    void aHeaderWithoutIdentifierIsAnInvalidFile() {
        ImportException refused = catchThrowableOfType(
                ImportException.class, () -> engine.run(ImportRequest.of(rows(List.of("name"), List.of("Ann")))));
        assertThat(refused.report().status()).isEqualTo(ImportStatus.INVALID_FILE_FORMAT);
        assertThat(engine.imports().status(refused.report().importId())).contains(ImportStatus.INVALID_FILE_FORMAT);
    }

    @Test
    void aSourceThatFailsHalfwayKeepsCommittedRowsAndReportsThem() {
        ImportException failed = catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(
                        new Failing(5, new IOException("the disk is gone")),
                        ImportOptions.builder().chunkRows(2).build())));
        assertThat(failed).hasMessage("reading the source failed: the disk is gone");
        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.report().rows()).isEqualTo(4);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).hasSize(4);
        assertThat(engine.imports().report(failed.report().importId())).contains(failed.report());
    }

    @Test
    void anErrorInTheReadingThreadReachesTheCaller() {
        assertThatThrownBy(() -> engine.run(ImportRequest.of(new Failing(3, new StackOverflowError()))))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aListenerThatThrowsEndsTheImport() {
        RowSource file =
                rows(List.of("email"), List.of("a@example.org"), List.of("b@example.org"), List.of("c@example.org"));
        ImportException failed = catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(
                                file, ImportOptions.builder().chunkRows(1).build())
                        .onProgress(progress -> {
                            throw new IllegalStateException("enough");
                        })));
        assertThat(failed.report().rows()).isEqualTo(1);
        assertThat(failed).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInterruptEndsTheImport() {
        RowSource file =
                rows(List.of("email"), List.of("a@example.org"), List.of("b@example.org"), List.of("c@example.org"));
        ImportException failed = catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(
                                file, ImportOptions.builder().chunkRows(1).build())
                        .onProgress(progress -> Thread.currentThread().interrupt())));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessage("the import was interrupted");
        assertThat(failed.report().rows()).isBetween(1L, 2L);
    }

    @Test
    void aSourceThatChangesWhileItIsImportedIsNoticed() {
        ImportException failed =
                catchThrowableOfType(ImportException.class, () -> engine.run(ImportRequest.of(new Failing(7, null))));
        assertThat(failed).hasMessageContaining("had 10 rows when it was surveyed and 6 when it was imported");
        assertThat(failed).cause().isInstanceOf(SourceException.class);
    }

    @Test
    void progressCountsCommittedRowsUpToTheTotal() {
        List<Progress> reported = new ArrayList<>();
        RowSource file =
                rows(List.of("email"), List.of("a@example.org"), List.of("b@example.org"), List.of("c@example.org"));
        engine.run(ImportRequest.of(file, ImportOptions.builder().chunkRows(2).build())
                .onProgress(reported::add));
        assertThat(reported).extracting(Progress::rows).containsExactly(2L, 3L);
        assertThat(reported).allMatch(progress -> progress.totalRows().equals(OptionalLong.of(3)));
    }

    @Test
    void theReaderWaitsForTheStoreInsteadOfFillingTheMemory() {
        int chunkRows = 10;
        AtomicLong read = new AtomicLong();
        List<Long> ahead = new ArrayList<>();
        RowSource counted = new GeneratedRows(List.of("email"), 1_000, number -> {
            read.set(number);
            return List.of(Cell.ofText("a" + number + "@example.org"));
        });
        engine.run(ImportRequest.of(
                        counted, ImportOptions.builder().chunkRows(chunkRows).build())
                .onProgress(progress -> ahead.add(read.get() - progress.rows())));
        // two chunks wait, and one more is in the reader's hands
        assertThat(ahead).hasSize(100).allMatch(rows -> rows <= 3 * chunkRows);
    }

    @Test
    void rowRecordsShowTheResultOfARow() {
        ImportReport report = engine.run(ImportRequest.of(rows(
                List.of("email", "name"),
                List.of("ann@example.org", "Ann"),
                List.of("ann@example.org", "Anna"),
                Arrays.asList(null, "Nobody"))));
        List<RowRecord> kept = engine.imports().rows(report.importId(), 0, 10);
        assertThat(kept).extracting(RowRecord::number).containsExactly(2L, 3L);
        assertThat(kept.get(0).duplicateOf()).isEqualTo(1);
        assertThat(kept.get(0).cells()).containsExactly("ann@example.org", "Anna");
        assertThat(kept.get(0).faults().get(0).message()).isEqualTo("another row of the file has the same key (row 1)");
        assertThat(kept.get(1).faults())
                .extracting(fault -> fault.code())
                .containsExactly(FaultCode.MISSING_IDENTIFIER);
    }

    @Test
    void anUnknownImportHasNoStatusAndNoReport() {
        assertThat(engine.imports().status(UUID.randomUUID())).isEqualTo(Optional.empty());
        assertThat(engine.imports().report(UUID.randomUUID())).isEqualTo(Optional.empty());
    }

    /** Ten rows; the second time it is opened, it fails at a row, or ends there. */
    private static final class Failing implements RowSource {
        private final long failingRow;
        private final @Nullable Throwable failure;
        private int opened;

        Failing(long failingRow, @Nullable Throwable failure) {
            this.failingRow = failingRow;
            this.failure = failure;
        }

        @Override
        public RowCursor open() throws IOException {
            boolean fails = ++opened == 2;
            List<List<String>> rows = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                rows.add(List.of("a" + i + "@example.org"));
            }
            RowCursor whole = HostRows.of(List.of("email"), rows).open();
            return new RowCursor() {
                @Override
                public List<String> header() {
                    return whole.header();
                }

                @Override
                public @Nullable Row next() throws IOException {
                    Row row = whole.next();
                    if (!fails || row == null || row.number() < failingRow) {
                        return row;
                    }
                    if (failure instanceof IOException e) {
                        throw e;
                    } else if (failure instanceof Error e) {
                        throw e;
                    }
                    return null;
                }

                @Override
                public long bytesRead() {
                    return 0;
                }

                @Override
                public void close() throws IOException {
                    whole.close();
                }
            };
        }

        @Override
        public String description() {
            return "failing";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }
    }
}

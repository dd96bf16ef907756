package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.rollcall.internal.run.ImportRun;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Failures and progress when rows are applied in the order of their keys. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KeyOrderImportTest {
    private static final String TEMP_FOLDER = "java.io.tmpdir";
    private static final ImportOptions BY_KEY = ImportOptions.builder()
            .set(RunRules.APPLY_ORDER, ApplyOrder.KEY)
            .chunkRows(1)
            .build();

    private final String usualFolder = System.getProperty(TEMP_FOLDER);
    private final ContactStore store = new InMemoryContactStore();
    private final ImportEngine engine = ImportEngine.on(store);

    @TempDir
    private Path folder;

    @BeforeEach
    void useTheFolder() {
        System.setProperty(TEMP_FOLDER, folder.toString());
    }

    @AfterEach
    void useTheUsualFolder() {
        System.setProperty(TEMP_FOLDER, usualFolder);
    }

    /** A source that returns the rows of {@code then} from the second time on. */
    private static RowSource changing(RowSource first, RowSource then) {
        AtomicInteger opened = new AtomicInteger();
        return new RowSource() {
            @Override
            public RowCursor open() throws IOException {
                return (opened.incrementAndGet() == 1 ? first : then).open();
            }

            @Override
            public String description() {
                return "changing rows";
            }

            @Override
            public OptionalLong sizeInBytes() {
                return OptionalLong.empty();
            }
        };
    }

    private static RowSource csv(String... rows) {
        return CsvSource.ofText("email,phone\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void aSourceThatLosesAnAlreadyAppliedRowIsNoticed() {
        RowSource changing = changing(
                csv("a@example.org,", "b@example.org,+4930123456", "c@example.org,+4930123456"),
                csv("b@example.org,+4930123456", "c@example.org,+4930123456"));

        ImportException failed =
                catchThrowableOfType(ImportException.class, () -> engine.run(ImportRequest.of(changing, BY_KEY)));

        assertThat(failed).hasCauseInstanceOf(SourceException.class).hasMessageContaining("had 3 rows");
    }

    @Test
    void aSourceIsNotReadAgainIfNoRowWasDeferred() {
        RowSource gone = changing(csv("b@example.org,", "a@example.org,"), csv());

        assertThat(engine.run(ImportRequest.of(gone, BY_KEY)).count(Outcome.INSERTED))
                .isEqualTo(2);
    }

    @Test
    void progressNeverGoesBackwardsThoughTheSourceIsReadAgain() {
        List<Progress> reported = new ArrayList<>();
        ImportOptions options =
                BY_KEY.toBuilder().matchOrder(IdentifierKind.EXTERNAL_ID).build();

        engine.run(ImportRequest.of(new RowsOfTenBytes(), options).onProgress(reported::add));

        List<Progress> importing = reported.stream()
                .filter(progress -> progress.phase() == Progress.Phase.IMPORT)
                .toList();
        assertThat(importing).extracting(Progress::rows).containsExactly(1L, 2L, 3L, 4L);
        assertThat(importing).extracting(Progress::bytes).containsExactly(20L, 30L, 30L, 40L);
    }

    /** Four rows, of which the first and the last have the same address. */
    private static final class RowsOfTenBytes implements RowSource {
        private static final List<String> ADDRESSES =
                List.of("d@example.org", "a@example.org", "b@example.org", "d@example.org");

        @Override
        public RowCursor open() throws IOException {
            RowCursor rows = new GeneratedRows(
                            List.of("external id", "email"),
                            4,
                            number ->
                                    List.of(Cell.ofText("key " + number), Cell.ofText(ADDRESSES.get((int) number - 1))))
                    .open();
            return new RowCursor() {
                private long bytes;

                @Override
                public List<String> header() {
                    return rows.header();
                }

                @Override
                public @Nullable Row next() throws IOException {
                    Row row = rows.next();
                    bytes += row == null ? 0 : 10;
                    return row;
                }

                @Override
                public long bytesRead() {
                    return bytes;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public String description() {
            return "rows of ten bytes";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.of(40);
        }
    }

    /** In so little memory that each row is a run of its own. */
    private ImportReport runInLittleMemory(RowSource source) {
        ImportOptions options = BY_KEY.toBuilder()
                .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                .build();
        return new ImportRun(store, Thread::new, new MemoryBudget(8_000, 1), ImportRequest.of(source, options)).run();
    }

    private static RowSource addresses(int rows) {
        return new GeneratedRows(List.of("email"), rows, number -> List.of(Cell.ofText("a" + number + "@example.org")));
    }

    @Test
    void aMissingTempFolderFallsBackToFileOrder() {
        System.setProperty(TEMP_FOLDER, folder.resolve("gone").toString());

        ImportReport report = runInLittleMemory(addresses(100));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.count(Outcome.INSERTED)).isEqualTo(100);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 3))
                .extracting(contact -> contact.email().text())
                .containsExactly("a1@example.org", "a2@example.org", "a3@example.org");
    }

    @Test
    void sortedRowsLeaveNothingInTheTempFolder() throws IOException {
        runInLittleMemory(addresses(100));

        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 3))
                .extracting(contact -> contact.email().text())
                .containsExactly("a100@example.org", "a10@example.org", "a11@example.org");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anInterruptWhileRowsAreSortedInterruptsTheImport() {
        RowSource interrupting = new GeneratedRows(List.of("email"), 100, number -> {
            if (number == 50) {
                Thread.currentThread().interrupt();
            }
            return List.of(Cell.ofText("a" + number + "@example.org"));
        });

        ImportException failed = catchThrowableOfType(ImportException.class, () -> runInLittleMemory(interrupting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessage("the import was interrupted");
    }
}

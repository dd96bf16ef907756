package dev.rollcall;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.ImportSummary;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.source.Cell;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** An import that cannot go on ends with a reason and is recorded as failed. The timeout only stops one that hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImportFailureTest {
    private static final ImportOptions ROW_BY_ROW =
            ImportOptions.builder().chunkRows(1).build();

    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private final ContactStore store = new InMemoryContactStore();
    private final ImportEngine engine = engine(store);

    private ImportEngine engine(ContactStore on) {
        return ImportEngine.on(on, reading -> {
            Thread thread = new Thread(reading, "test-reader");
            readers.add(thread);
            return thread;
        });
    }

    private static RowSource addresses(int rows) {
        return new GeneratedRows(List.of("email"), rows, number -> List.of(Cell.ofText("a" + number + "@example.org")));
    }

    private ImportException fails(ImportEngine on, ImportRequest request) {
        return catchThrowableOfType(ImportException.class, () -> on.run(request));
    }

    private void assertRecordedAsFailed() {
        assertThat(engine.imports().history(10))
                .singleElement()
                .extracting(ImportSummary::status)
                .isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void anInterruptOfTheReadingThreadEndsTheImport() {
        ImportException failed = fails(
                engine,
                ImportRequest.of(addresses(100), ROW_BY_ROW)
                        .onProgress(progress -> readers.get(readers.size() - 1).interrupt()));

        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 100))
                .hasSize((int) failed.report().rows());
    }

    @Test
    void anInterruptEndsTheSurveyWithItsNextRow() {
        AtomicInteger read = new AtomicInteger();
        RowSource source = new GeneratedRows(List.of("email"), 10, number -> {
            if (read.incrementAndGet() == 5) {
                Thread.currentThread().interrupt();
            }
            return List.of(Cell.ofText("a" + number + "@example.org"));
        });

        ImportException failed = fails(engine, ImportRequest.of(source));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessage("the import was interrupted");
        assertThat(read).hasValue(5);
        assertRecordedAsFailed();
    }

    @Test
    void aSourceThatFailsWithTheInterruptFlagSetEndsTheImport() {
        AtomicInteger read = new AtomicInteger();
        RowSource source = new GeneratedRows(List.of("email"), 10, number -> {
            // the second pass
            if (read.incrementAndGet() == 15) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the connection is closed");
            }
            return List.of(Cell.ofText("a" + number + "@example.org"));
        });

        assertThat(fails(engine, ImportRequest.of(source))).hasRootCauseMessage("the connection is closed");
        assertRecordedAsFailed();
    }

    @Test
    void anErrorIsRecordedBeforeItReachesTheCaller() {
        assertThatThrownBy(() ->
                        engine.run(ImportRequest.of(addresses(3), ROW_BY_ROW).onProgress(progress -> {
                            throw new AssertionError("a bug of the host");
                        })))
                .isInstanceOf(AssertionError.class);

        assertRecordedAsFailed();
        assertThat(engine.imports().history(10).get(0).reportJson()).contains("\"rows\":1");
    }

    @Test
    void anInterruptIsRecordedEvenIfTheStoreRefusesInterruptedThreads() {
        ImportEngine strict = engineWith("ended", () -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new StoreException("interrupted");
            }
        });

        ImportException failed = fails(
                strict,
                ImportRequest.of(addresses(5), ROW_BY_ROW)
                        .onProgress(progress -> Thread.currentThread().interrupt()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessage("the import was interrupted");
        assertRecordedAsFailed();
    }

    @Test
    void aFailureOfTheJournalDoesNotHideTheFirstFailure() {
        ImportEngine brokenJournal = engineWith("find", () -> {
            throw new StoreException("the journal is gone");
        });

        ImportException failed =
                fails(brokenJournal, ImportRequest.of(addresses(5), ROW_BY_ROW).onProgress(progress -> {
                    throw new IllegalStateException("enough");
                }));

        assertThat(failed).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failed.getCause().getSuppressed()).hasAtLeastOneElementOfType(StoreException.class);
        assertThat(failed.report().rows()).isEqualTo(1);
    }

    @Test
    void aReportThatCannotBeStoredSaysThatItMayLackTheLastRows() {
        ImportEngine full = engineWith("ended", () -> {
            throw new StoreException("the disk is full");
        });

        ImportException failed =
                fails(full, ImportRequest.of(addresses(5), ROW_BY_ROW).onProgress(progress -> {
                    throw new IllegalStateException("enough");
                }));

        assertThat(failed).hasMessageContaining("may have lost the last rows");
        assertThat(failed.getCause().getSuppressed()).hasAtLeastOneElementOfType(StoreException.class);
    }

    @Test
    void aSourceThatReturnsOtherRowsInTheSecondPassIsNoticed() {
        AtomicInteger read = new AtomicInteger();
        RowSource source = new GeneratedRows(List.of("email"), 2, number -> {
            boolean repeated = number == 1 || read.incrementAndGet() == 1;
            return List.of(Cell.ofText(repeated ? "a@example.org" : "b@example.org"));
        });

        assertThat(fails(engine, ImportRequest.of(source)))
                .hasMessageContaining("other rows")
                .hasCauseInstanceOf(SourceException.class);
    }

    @Test
    void anErasureThatFailedHalfWayCanBeRepeated() {
        AtomicBoolean failing = new AtomicBoolean(true);
        ImportEngine host = engineWith("redact", () -> {
            if (failing.getAndSet(false)) {
                throw new StoreException("the disk is gone");
            }
        });
        UUID id = host.run(ImportRequest.of(
                        addresses(1),
                        ImportOptions.builder()
                                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                                .build()))
                .importId();
        Identifier address = Identifier.email("a1@example.org");

        assertThatThrownBy(() -> host.contacts().erase(address)).isInstanceOf(StoreException.class);
        host.contacts().erase(address);

        assertThat(host.contacts().find(address)).isEmpty();
        assertThat(host.imports().rows(id, 0, 10)).allMatch(row -> row.contactId() == null);
    }

    @Test
    void aContactCanBeErasedByItsIdToo() {
        engine.run(ImportRequest.of(addresses(1)));
        Contact contact = engine.contacts().scan(ContactFilter.all(), 0, 1).get(0);

        assertThat(engine.contacts().erase(Identifier.id(contact.id()))).isTrue();

        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 1)).isEmpty();
    }

    /** An engine on a store whose journal runs {@code first} before the call of that name. */
    private ImportEngine engineWith(String call, Runnable first) {
        ImportJournal journal = proxy(ImportJournal.class, (method, arguments) -> {
            if (method.getName().equals(call)) {
                first.run();
            }
            return invoke(method, store.journal(), arguments);
        });
        return engine(proxy(
                ContactStore.class,
                (method, arguments) ->
                        method.getName().equals("journal") ? journal : invoke(method, store, arguments)));
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}

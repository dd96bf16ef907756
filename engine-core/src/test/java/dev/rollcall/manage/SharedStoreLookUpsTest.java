package dev.rollcall.manage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Look-ups return what the store holds at that moment, even if another engine has changed it. */
class SharedStoreLookUpsTest {
    private static final RowSource ROWS = HostRows.of(List.of("email"), List.of(List.of("ann@example.org")));

    private final ContactStore store = new InMemoryContactStore();
    private final ImportEngine engine = ImportEngine.on(store);
    private final ImportEngine other = ImportEngine.on(store);

    @Test
    void aListIsFoundAsAnotherEngineStoredIt() {
        assertThat(engine.lists().find("News")).isEmpty();
        assertThat(engine.lists().all()).isEmpty();

        ContactList news = other.lists().create("News");
        assertThat(engine.lists().find("news")).contains(news);
        assertThat(engine.lists().all()).containsExactly(news);

        other.lists().reserve(news.id(), true);
        assertThat(engine.lists().find("news").orElseThrow().reserved()).isTrue();
        assertThat(engine.lists().all()).allMatch(ContactList::reserved);
    }

    @Test
    void aFieldThatAnotherEngineDeletedAndCreatedAnewHasItsNewType() {
        other.fields().create("Plan", FieldType.TEXT);
        assertThat(engine.fields().find("plan").orElseThrow().type()).isEqualTo(FieldType.TEXT);

        other.fields().delete("Plan");
        assertThat(engine.fields().find("plan")).isEmpty();

        other.fields().create("Plan", FieldType.NUMBER);
        assertThat(engine.fields().find("plan").orElseThrow().type()).isEqualTo(FieldType.NUMBER);
        assertThat(engine.fields().all()).anyMatch(field -> field.type() == FieldType.NUMBER);
    }

    @Test
    void anImportOfAnotherEngineIsFollowedToItsEnd() {
        List<ImportStatus> seen = new ArrayList<>();
        ImportReport report = other.run(ImportRequest.of(ROWS).onProgress(progress -> {
            UUID running = progress.importId();
            engine.imports().status(running).ifPresent(seen::add);
            assertThat(engine.imports().report(running)).isEmpty();
        }));

        assertThat(seen).isNotEmpty().containsOnly(ImportStatus.NOT_FINISHED);
        assertThat(engine.imports().status(report.importId())).contains(ImportStatus.FINISHED);
        assertThat(engine.imports().report(report.importId())).contains(report);
    }

    @Test
    void aSeenReportIsReplacedIfStoringItFails() {
        List<ImportReport> seen = new ArrayList<>();
        ImportEngine onFullDisk = ImportEngine.on(afterEnd(() -> {
            if (seen.isEmpty()) {
                seen.addAll(reports());
                throw new StoreException("the disk is full");
            }
        }));

        ImportException failed = catchThrowableOfType(ImportException.class, () -> onFullDisk.run(ROWS));

        assertThat(seen).extracting(ImportReport::status).containsExactly(ImportStatus.FINISHED);
        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(reports()).containsExactly(failed.report());
    }

    private List<ImportReport> reports() {
        return engine.imports().history(10).stream()
                .flatMap(ended -> engine.imports().report(ended.id()).stream())
                .toList();
    }

    /** Returns the store with a journal that calls {@code then} each time it has stored the end of an import. */
    private ContactStore afterEnd(Runnable then) {
        ImportJournal journal = proxy(ImportJournal.class, (method, arguments) -> {
            Object result = call(store.journal(), method, arguments);
            if (method.getName().equals("ended")) {
                then.run();
            }
            return result;
        });
        return proxy(
                ContactStore.class,
                (method, arguments) -> method.getName().equals("journal") ? journal : call(store, method, arguments));
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}

package dev.rollcall.runner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.Imports;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A row record can be as long as the longest line that a source accepts, so only a few are in memory at once. */
class RowPagesTest {
    private final List<Integer> requested = new ArrayList<>();
    private final ContactStore store = new InMemoryContactStore();
    private final Imports imports = new Imports(recording(ContactStore.class, store));

    /** Wraps {@code real}, and records the number of rows that each call requests. */
    private <T> T recording(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("rows")) {
                requested.add((Integer) args[2]);
            }
            try {
                Object answer = method.invoke(real, args);
                return answer instanceof ImportJournal journal ? recording(ImportJournal.class, journal) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private UUID importRefusedRows(int count) {
        List<List<String>> rows = IntStream.range(0, count)
                .mapToObj(i -> List.of("bad" + i + "@"))
                .collect(Collectors.toList());
        return ImportEngine.on(store)
                .run(ImportRequest.of(HostRows.of(List.of("email"), rows)))
                .importId();
    }

    @Test
    void everyRowIsReadOnceInPagesOfFifty() {
        UUID id = importRefusedRows(120);

        assertThat(RowPages.rows(imports, id).map(row -> row.number()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 120).asLongStream().boxed().toList());
        assertThat(requested).containsExactly(50, 50, 50);
    }

    @Test
    void theFirstFaultsReadNoMoreRowsThanFaultsRequested() {
        UUID id = importRefusedRows(120);

        assertThat(RowPages.firstFaults(imports, id, 10)).hasSize(10);
        assertThat(requested).containsExactly(10);
    }
}

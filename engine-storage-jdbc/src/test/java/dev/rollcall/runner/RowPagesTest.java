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
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A kept row can hold a line of a file as long as a reader takes, so few of them are in memory at once. */
class RowPagesTest {
    private final List<Integer> asked = new ArrayList<>();
    private final ContactStore store = new InMemoryContactStore();
    private final Imports imports = new Imports(listening(ContactStore.class, store));

    /** The same, and how many rows are asked for is noted. */
    private <T> T listening(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("rows")) {
                asked.add((Integer) args[2]);
            }
            try {
                Object answer = method.invoke(real, args);
                return answer instanceof ImportJournal journal ? listening(ImportJournal.class, journal) : answer;
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
                .run(ImportRequest.of(RowSource.ofRows(List.of("email"), rows)))
                .importId();
    }

    @Test
    void everyRowComesOnceInPagesOfFifty() {
        UUID id = importRefusedRows(120);

        assertThat(RowPages.rows(imports, id).map(row -> row.number()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 120).asLongStream().boxed().toList());
        assertThat(asked).containsExactly(50, 50, 50);
    }

    @Test
    void aFewFaultsAreFoundWithoutReadingMoreThanThoseMayNeed() {
        UUID id = importRefusedRows(120);

        assertThat(RowPages.firstFaults(imports, id, 10)).hasSize(10);
        assertThat(asked).containsExactly(10);
    }
}

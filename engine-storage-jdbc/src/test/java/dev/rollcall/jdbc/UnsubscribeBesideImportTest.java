package dev.rollcall.jdbc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 4 beside imports: everybody unsubscribes while two imports add the same new addresses. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnsubscribeBesideImportTest {
    private static final int PEOPLE = 300;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CyclicBarrier start = new CyclicBarrier(3);

    private static List<String> addresses(long seed) {
        List<String> addresses = new ArrayList<>(IntStream.range(0, PEOPLE)
                .mapToObj(number -> "a" + number + "@example.com")
                .toList());
        Collections.shuffle(addresses, new Random(seed));
        return addresses;
    }

    private <T> Future<T> atOnce(Callable<T> work) {
        return threads.submit(() -> {
            start.await();
            return work.call();
        });
    }

    private static ImportReport importAll(ImportEngine engine, long seed) {
        List<List<String>> rows = addresses(seed).stream().map(List::of).toList();
        return engine.run(ImportRequest.of(
                HostRows.of(List.of("email"), rows),
                ImportOptions.builder().chunkRows(3).build()));
    }

    /** The kind of store. */
    enum Kind {
        HEAP,
        DATABASE_ON_THE_HEAP,
        DATABASE_IN_A_FILE
    }

    private ContactStore open(Kind kind) {
        return switch (kind) {
            case HEAP -> new InMemoryContactStore();
            case DATABASE_ON_THE_HEAP -> JdbcContactStore.h2Memory();
            case DATABASE_IN_A_FILE -> JdbcContactStore.h2File(folder.resolve("contacts"));
        };
    }

    @ParameterizedTest
    @EnumSource
    void everybodyWhoOptsOutEndsUnsubscribed(Kind kind) throws Exception {
        ContactStore store = open(kind);
        try (ImportEngine engine = ImportEngine.on(store)) {
            Future<ImportReport> first = atOnce(() -> importAll(engine, 1));
            Future<ImportReport> second = atOnce(() -> importAll(engine, 2));
            Future<Integer> optOuts = atOnce(() -> {
                addresses(3).forEach(address -> engine.contacts().unsubscribe(Identifier.email(address)));
                return PEOPLE;
            });

            assertThat(optOuts.get()).isEqualTo(PEOPLE);
            assertThat(first.get().inserted() + second.get().inserted()).isEqualTo(PEOPLE);
            assertThat(engine.contacts().scan(ContactFilter.all(), 0, 2 * PEOPLE))
                    .hasSize(PEOPLE)
                    .allSatisfy(contact -> assertThat(
                                    contact.channels().get(Channel.EMAIL).status())
                            .isEqualTo(Status.UNSUBSCRIBED));
        } finally {
            threads.shutdownNow();
        }
    }
}

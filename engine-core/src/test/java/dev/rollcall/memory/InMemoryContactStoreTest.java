package dev.rollcall.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.rollcall.kit.ContactStoreContract;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class InMemoryContactStoreTest extends ContactStoreContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }

    @Test
    void theClockIsTheSuppliedOneToTheMicrosecond() {
        Instant now = Instant.parse("2026-03-04T05:06:07.089012345Z");
        try (ContactStore store = new InMemoryContactStore(Clock.fixed(now, ZoneOffset.UTC))) {
            assertThat(store.journal().now()).isEqualTo(Instant.parse("2026-03-04T05:06:07.089012Z"));
        }
    }

    @Test
    void aSecondTransactionWaitsForTheFirstToEnd() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ContactStore store = open()) {
            Future<?> second;
            try (StoreTransaction first = store.begin(Mode.ATOMIC)) {
                second = thread.submit(() -> store.begin(Mode.CHUNK).close());
                assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                first.commit();
            }
            second.get();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void aThreadThatIsInterruptedStopsWaiting() {
        try (ContactStore store = open();
                StoreTransaction first = store.begin(Mode.CHUNK)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.begin(Mode.CHUNK)).isInstanceOf(StoreException.class);
            assertThat(Thread.interrupted()).isTrue();
            first.commit();
        }
    }

    /** Otherwise the commit would fail half way. */
    @Test
    void aRecordOfAnUnknownImportIsRefusedAtOnce() {
        try (ContactStore store = open();
                StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            Checkpoint checkpoint = new Checkpoint(new UUID(1, 1), "state");
            assertThatThrownBy(() -> transaction.record(checkpoint, List.of())).isInstanceOf(StoreException.class);
        }
    }
}

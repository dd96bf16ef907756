package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The next chunk, prepared on another thread. The timeout only stops a test that hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookAheadTest {
    private static final ImportState NOTHING = new ImportState(Tally.zero(), ImportPosition.BEGINNING);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final ChunkQueue handover = new ChunkQueue();
    private final LookAhead lookAhead = new LookAhead(handover, this::prepared, work -> {
        Thread thread = new Thread(work);
        threads.add(thread);
        return thread;
    });

    @AfterEach
    void noThreadOrTransactionRemains() {
        handover.end(null);
        lookAhead.close();
        assertThat(threads).noneMatch(Thread::isAlive);
        assertThat(open).hasValue(0);
    }

    private PreparedChunk prepared(Chunk chunk, ImportState current) {
        begun.incrementAndGet();
        open.incrementAndGet();
        StoreTransaction transaction = (StoreTransaction) Proxy.newProxyInstance(
                StoreTransaction.class.getClassLoader(),
                new Class<?>[] {StoreTransaction.class},
                (self, method, arguments) -> open.decrementAndGet());
        ChunkWrite merged =
                new ChunkWrite(current, current, Changes.none(), new Checkpoint(new UUID(0, 0), ""), List.of());
        return new PreparedChunk(transaction, merged);
    }

    private static Chunk chunk(long bytes) {
        return new Chunk(List.of(), bytes);
    }

    private NextChunk take() throws Exception {
        return Objects.requireNonNull(lookAhead.take());
    }

    @Test
    void chunksAreTakenInOrderAndOnlyBegunOnesArePrepared() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));

        NextChunk first = take();
        lookAhead.begin(NOTHING);
        NextChunk second = take();
        Objects.requireNonNull(second.prepared()).drop();
        handover.put(chunk(3));
        NextChunk third = take();
        lookAhead.begin(NOTHING);
        handover.end(null);

        assertThat(List.of(first.chunk(), second.chunk(), third.chunk())).containsExactly(chunk(1), chunk(2), chunk(3));
        assertThat(first.prepared()).isNull();
        assertThat(second.prepared()).isNotNull();
        assertThat(third.prepared()).isNull();
        assertThat(lookAhead.take()).isNull();
    }

    @Test
    void aRepeatedBeginPreparesNoFurtherChunk() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));
        take();

        lookAhead.begin(NOTHING);
        lookAhead.begin(NOTHING);

        NextChunk second = take();
        Objects.requireNonNull(second.prepared()).drop();
        assertThat(second.chunk()).isEqualTo(chunk(2));
        handover.end(null);
        assertThat(lookAhead.take()).isNull();
    }

    @Test
    void aReadFailureIsThrownWhenTheChunkIsDue() throws Exception {
        handover.put(chunk(1));
        handover.end(new IOException("gone"));

        assertThat(take().chunk()).isEqualTo(chunk(1));
        lookAhead.begin(NOTHING);

        assertThatThrownBy(lookAhead::take).isInstanceOf(IOException.class).hasMessage("gone");
    }

    @Test
    void anInterruptEndsTheWaitForAChunk() throws Exception {
        handover.put(chunk(1));
        take();
        lookAhead.begin(NOTHING);
        Thread.currentThread().interrupt();

        assertThatThrownBy(lookAhead::take).isInstanceOf(InterruptedException.class);
    }

    @Test
    void closingEndsTheWaitForTheNextChunk() throws Exception {
        handover.put(chunk(1));
        take();
        lookAhead.begin(NOTHING);

        handover.close();
        lookAhead.close();

        assertThat(threads).singleElement().matches(thread -> !thread.isAlive());
        assertThatThrownBy(() -> handover.put(chunk(2))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aPreparedChunkThatIsNotTakenIsDropped() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));
        take();
        lookAhead.begin(NOTHING);
        handover.end(null);

        lookAhead.close();

        assertThat(begun).hasValue(1);
        assertThat(open).hasValue(0);
    }
}

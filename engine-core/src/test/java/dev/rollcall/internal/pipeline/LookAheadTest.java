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

/** One chunk ahead, on another thread. The timeout only stops what hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookAheadTest {
    private static final ImportState NOTHING = new ImportState(Tally.zero(), ImportPosition.BEGINNING);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final ChunkQueue handover = new ChunkQueue();
    private final LookAhead ahead = new LookAhead(handover, this::prepared, work -> {
        Thread thread = new Thread(work);
        threads.add(thread);
        return thread;
    });

    @AfterEach
    void nothingIsLeft() {
        handover.end(null);
        ahead.close();
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

    private NextChunk taken() throws Exception {
        return Objects.requireNonNull(ahead.take());
    }

    @Test
    void chunksComeInTheirOrderAndOnlyThoseThatWereBegunArePrepared() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));

        NextChunk first = taken();
        ahead.begin(NOTHING);
        NextChunk second = taken();
        Objects.requireNonNull(second.prepared()).drop();
        handover.put(chunk(3));
        NextChunk third = taken();
        ahead.begin(NOTHING);
        handover.end(null);

        assertThat(List.of(first.chunk(), second.chunk(), third.chunk())).containsExactly(chunk(1), chunk(2), chunk(3));
        assertThat(first.prepared()).isNull();
        assertThat(second.prepared()).isNotNull();
        assertThat(third.prepared()).isNull();
        assertThat(ahead.take()).isNull();
    }

    @Test
    void aChunkThatIsDoneAgainBeginsNothingNew() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));
        taken();

        ahead.begin(NOTHING);
        ahead.begin(NOTHING);

        NextChunk second = taken();
        Objects.requireNonNull(second.prepared()).drop();
        assertThat(second.chunk()).isEqualTo(chunk(2));
        handover.end(null);
        assertThat(ahead.take()).isNull();
    }

    @Test
    void aReadingThatFailsIsToldWhenTheChunkIsDue() throws Exception {
        handover.put(chunk(1));
        handover.end(new IOException("gone"));

        assertThat(taken().chunk()).isEqualTo(chunk(1));
        ahead.begin(NOTHING);

        assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("gone");
    }

    @Test
    void anInterruptOfWhoWaitsEndsTheWait() throws Exception {
        handover.put(chunk(1));
        taken();
        ahead.begin(NOTHING);
        Thread.currentThread().interrupt();

        assertThatThrownBy(ahead::take).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whoIsAheadDoesNotWaitForAReadingThatGoesOn() throws Exception {
        handover.put(chunk(1));
        taken();
        ahead.begin(NOTHING);

        handover.close();
        ahead.close();

        assertThat(threads).singleElement().matches(thread -> !thread.isAlive());
        assertThatThrownBy(() -> handover.put(chunk(2))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatIsNotTakenIsDropped() throws Exception {
        handover.put(chunk(1));
        handover.put(chunk(2));
        taken();
        ahead.begin(NOTHING);
        handover.end(null);

        ahead.close();

        assertThat(begun).hasValue(1);
        assertThat(open).hasValue(0);
    }
}

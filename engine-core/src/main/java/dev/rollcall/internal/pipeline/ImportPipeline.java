package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The import loop: the reading stage on a thread of its own, the applying stage on the caller's, and in key order, if
 * the store permits it, the look-up of the next chunk on a third. It makes one pass over the rows in file order; or one
 * in key order, and then one in file order over the remaining rows. Used once.
 */
public final class ImportPipeline {
    /** The time that the end of an import waits for a source that does not react to an interrupt. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Plan plan;
    private final ChunkTransactions transactions;
    private final ChunkMerger merger;
    private final ApplyingStage applying;
    private final ThreadFactory threads;
    private final Duration patience;
    private final Listener listener;
    private long bytes;

    /** A listener that is called after each applied chunk. */
    @FunctionalInterface
    public interface Listener {
        void applied(long rows, long bytes);
    }

    /**
     * Creates a pipeline.
     *
     * @param begun the counts before the first row
     * @param impact the measure of changes to contacts that existed before, or null if no guard needs it; must be null
     *     if a chunk may be applied again after a lost race
     */
    public ImportPipeline(
            Plan plan,
            ChunkTransactions transactions,
            Tally begun,
            @Nullable Impact impact,
            ThreadFactory threads,
            Listener listener) {
        this(plan, transactions, begun, impact, threads, PATIENCE, listener);
    }

    /** Creates a pipeline that waits for {@code patience} for a source that does not react to an interrupt. */
    ImportPipeline(
            Plan plan,
            ChunkTransactions transactions,
            Tally begun,
            @Nullable Impact impact,
            ThreadFactory threads,
            Duration patience,
            Listener listener) {
        this.plan = plan;
        this.transactions = transactions;
        this.merger = new ChunkMerger(plan, impact);
        ImportPosition.ByKey byKey = plan.survey().keyOrder() == null ? null : ImportPosition.ByKey.BEGINNING;
        this.applying = new ApplyingStage(merger, transactions, new ImportState(begun, new ImportPosition(byKey, 0)));
        this.threads = threads;
        this.patience = patience;
        this.listener = listener;
    }

    /**
     * Runs to the last row. When it returns or throws, the other threads have ended, unless a source blocks one: the
     * exception then says so ({@link StillReadingException}), and is not a lost race, since the import must not start
     * again with such a source.
     *
     * @throws Exception the failure of either stage; the chunks before it are applied
     */
    public Tally run() throws Exception {
        try {
            KeyOrder order = plan.survey().keyOrder();
            if (order != null) {
                KeyOrderPass pass = new KeyOrderPass(plan, order);
                run(pass, preparation(pass));
            }
            if (order == null || tally().rows() < plan.survey().rows()) {
                run(new FileOrderPass(plan, applying.position().byKey()), null);
            }
            return tally();
        } catch (LostRaceException race) {
            StillReadingException reading = StillReadingException.besides(race).orElseThrow(() -> race);
            StoreException last = new StoreException(String.valueOf(race.getMessage()));
            last.addSuppressed(reading);
            throw last;
        }
    }

    /** Returns the work to do ahead; null if each chunk must be committed before the next one. */
    private @Nullable ChunkPreparation preparation(KeyOrderPass pass) {
        return transactions
                .ahead()
                .map(begin -> new ChunkPreparation(pass, merger, begin))
                .orElse(null);
    }

    private void run(Pass pass, @Nullable ChunkPreparation preparation) throws Exception {
        ChunkQueue queue = new ChunkQueue();
        ReadingStage stage = new ReadingStage(pass, plan.options().chunkRows(), queue);
        // look-ahead work waits for the chunks of the reading, so it ends after the reading
        try (LookAhead ahead = new LookAhead(queue, preparation, threads);
                ReadingThread reading = new ReadingThread(stage, queue, threads, patience)) {
            reading.start();
            for (NextChunk next = ahead.take(); next != null; next = ahead.take()) {
                applying.apply(next, pass, ahead::begin);
                // the first pass has reported these rows already
                bytes = Math.max(bytes, next.chunk().bytesRead());
                listener.applied(applying.tally().rows(), bytes);
                if (pass.endsAt(applying.position())) {
                    return;
                }
            }
        }
    }

    /** Returns the counts of the rows that are known to be applied. */
    public Tally tally() {
        return applying.tally();
    }
}

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
 * The loop: the reading stage on a thread of its own, the applying stage on the caller's, and in key order, where the store allows it,
 * the look-up of the next chunk on a third. Goes once through the rows in file order; or in key order, and then in file order through
 * those that are left. Used once.
 */
public final class ImportPipeline {
    /** How long the end of an import waits for a source that does not react to an interrupt. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Plan plan;
    private final ApplyingStage applying;
    private final ThreadFactory threads;
    private final Duration patience;
    private final Listener listener;
    private long bytes;

    /** Hears of each chunk that was applied. */
    @FunctionalInterface
    public interface Listener {
        void applied(long rows, long bytes);
    }

    /**
     * A loop to be run.
     *
     * @param begun what is counted before the first row
     * @param impact gets to know what is done to contacts that were there before, or null if nobody asks; must not be given where a
     *     chunk is applied again after a lost race
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

    /** The same, which waits so long for a source that does not react to an interrupt. */
    ImportPipeline(
            Plan plan,
            ChunkTransactions transactions,
            Tally begun,
            @Nullable Impact impact,
            ThreadFactory threads,
            Duration patience,
            Listener listener) {
        this.plan = plan;
        ImportPosition.ByKey byKey = plan.survey().keyOrder() == null ? null : ImportPosition.ByKey.BEGINNING;
        this.applying = new ApplyingStage(plan, transactions, begun, new ImportPosition(byKey, 0), impact);
        this.threads = threads;
        this.patience = patience;
        this.listener = listener;
    }

    /**
     * Runs to the last row. When it returns or throws, the other threads have ended, but for one that a source keeps: then the exception
     * says so ({@link ReadingGoesOnException}), and is no lost race, since nobody may begin again with such a source.
     *
     * @throws Exception what either stage failed with; the chunks before are applied
     */
    public Tally run() throws Exception {
        try {
            KeyOrder order = plan.survey().keyOrder();
            if (order != null) {
                pass(() -> new PatchesInKeyOrder(plan, order), true);
            }
            if (order == null || tally().rows() < plan.survey().rows()) {
                pass(() -> PatchesInFileOrder.open(plan, applying.place().byKey()), false);
            }
            return tally();
        } catch (LostRaceException race) {
            ReadingGoesOnException reading =
                    ReadingGoesOnException.besides(race).orElseThrow(() -> race);
            StoreException last = new StoreException(String.valueOf(race.getMessage()));
            last.addSuppressed(reading);
            throw last;
        }
    }

    private void pass(ReadingStage.Opening rows, boolean inKeyOrder) throws Exception {
        ChunkQueue handover = new ChunkQueue();
        ReadingStage stage = new ReadingStage(rows, plan.options().chunkRows(), handover);
        // what is begun ahead can only end after the reading, for whose chunks it may wait
        try (LookAhead ahead = new LookAhead(handover, inKeyOrder ? applying.ahead() : null, threads);
                ReadingThread reading = new ReadingThread(stage, handover, threads, patience)) {
            reading.start();
            for (NextChunk next = ahead.take(); next != null; next = ahead.take()) {
                applying.apply(next, inKeyOrder, ahead::begin);
                // a second pass goes over what the first one has told of
                bytes = Math.max(bytes, next.chunk().bytesRead());
                listener.applied(applying.tally().rows(), bytes);
                if (inKeyOrder && applying.place().isKeyOrderOver()) {
                    return;
                }
            }
        }
    }

    /** What is known to be applied. */
    public Tally tally() {
        return applying.tally();
    }
}

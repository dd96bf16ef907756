package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.order.KeyOrderSurvey;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.pipeline.ApplyingStage;
import dev.rollcall.internal.pipeline.ChunkMerger;
import dev.rollcall.internal.pipeline.ChunkTransactions;
import dev.rollcall.internal.pipeline.FileOrderPass;
import dev.rollcall.internal.pipeline.ImportState;
import dev.rollcall.internal.pipeline.KeyOrderPass;
import dev.rollcall.internal.pipeline.NextChunk;
import dev.rollcall.internal.pipeline.Pass;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.SharedSurvey;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.source.Row;
import dev.rollcall.store.ContactStore;
import org.jspecify.annotations.NullMarked;

/** The applying stage of an import, set up for a benchmark. */
@NullMarked
public final class ApplyingSetup {
    /** A budget that keeps the rows of a benchmark in memory. */
    private static final long SURVEY_BYTES = 256L << 20;

    private final ApplyingStage stage;
    private final Pass pass;

    /** Sets up the stage before the first row of an import. */
    public ApplyingSetup(Plan plan, ContactStore store) {
        KeyOrder order = plan.survey().keyOrder();
        this.pass = order == null ? new FileOrderPass(plan, null) : new KeyOrderPass(plan, order);
        ImportPosition position =
                order == null ? ImportPosition.BEGINNING : new ImportPosition(ImportPosition.ByKey.BEGINNING, 0);
        this.stage = new ApplyingStage(
                new ChunkMerger(plan, null), ChunkTransactions.oneEach(store), new ImportState(Tally.zero(), position));
    }

    /**
     * Returns the import of {@code plan} in key order, with the findings of a survey of {@code rows} and their {@code
     * patches}.
     */
    public static Plan inKeyOrder(Plan plan, List<Row> rows, List<Patch> patches) throws IOException {
        Survey before = plan.survey();
        try (KeyOrderSurvey keys = new KeyOrderSurvey(before.seed(), SURVEY_BYTES, OptionalLong.empty());
                SharedSurvey shared =
                        new SharedSurvey(before.mapping(), plan.options(), before.seed(), SURVEY_BYTES / 4)) {
            for (int i = 0; i < rows.size(); i++) {
                shared.add(patches.get(i).identifiers());
                keys.add(rows.get(i), patches.get(i).identifiers());
            }
            KeyOrder order = keys.resolve(shared.shared()).orElseThrow();
            // only the related rows are needed, not the sorted ones
            order.close();
            Survey survey = new Survey(
                    before.source(),
                    before.mapping(),
                    before.findings(),
                    before.notes(),
                    before.seed(),
                    before.file(),
                    before.digest(),
                    before.duplicates(),
                    order);
            return new Plan(plan.importId(), plan.stamp(), survey, plan.mapper(), plan.merging());
        }
    }

    /** Applies a chunk in the order of the import, in a transaction of its own, and returns the tally so far. */
    public Tally apply(Chunk chunk) {
        stage.apply(new NextChunk(chunk, null), pass, applied -> {});
        return stage.tally();
    }
}

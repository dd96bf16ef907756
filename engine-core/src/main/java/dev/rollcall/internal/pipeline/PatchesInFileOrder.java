package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.SourceException;
import org.jspecify.annotations.Nullable;

/** The patches of rows in file order: of all rows, or of those that a pass in key order has deferred. */
final class PatchesInFileOrder implements Patches {
    private final Plan plan;
    private final ImportPosition.@Nullable ByKey passed;
    private final Set<Long> deferred;
    private final RowCursor cursor;
    private final RowDigest digest = new RowDigest();
    private long rows;

    private PatchesInFileOrder(Plan plan, ImportPosition.@Nullable ByKey passed, RowCursor cursor) {
        this.plan = plan;
        this.passed = passed;
        this.deferred = passed == null ? Set.of() : new HashSet<>(passed.deferred());
        this.cursor = cursor;
    }

    /**
     * Opens the pass.
     *
     * @param passed the position of the completed pass in key order; null if there was none
     */
    static PatchesInFileOrder open(Plan plan, ImportPosition.@Nullable ByKey passed) throws IOException {
        RowCursor cursor = CheckedCursor.open(plan.source());
        if (!cursor.header().equals(plan.survey().mapping().header())) {
            cursor.close();
            throw new SourceException(
                    SourceException.Kind.CHANGED, "the source has another header than when it was surveyed");
        }
        return new PatchesInFileOrder(plan, passed, cursor);
    }

    @Override
    public @Nullable Patch next() throws IOException {
        for (Row row = cursor.next(); row != null; row = cursor.next()) {
            Long winner = plan.survey().duplicates().winnerOf(row.number());
            Patch patch = passed == null ? counted(plan.mapper().map(row, winner)) : deferredPatch(row, winner, passed);
            if (patch != null) {
                return patch;
            }
        }
        requireSameRows();
        return null;
    }

    private Patch counted(Patch patch) {
        count(patch.identifiers());
        return patch;
    }

    private void count(Identifiers identifiers) {
        digest.add(identifiers.key());
        rows++;
    }

    /**
     * Returns the patch of a row, or null if the pass in key order has applied it. Most rows were applied, and are not
     * mapped again.
     */
    private @Nullable Patch deferredPatch(Row row, @Nullable Long winner, ImportPosition.ByKey keys) {
        Identifiers identifiers = plan.mapper().identifiers(row);
        count(identifiers);
        Identifier key = identifiers.key().orElse(null);
        boolean left = deferred.contains(row.number())
                || PatchesInKeyOrder.defers(plan, key)
                || (keys.endsEarly() && !keys.hasPassed(key, row.number()));
        if (!left && key != null) {
            return null;
        }
        Patch patch = plan.mapper().map(row, winner);
        return left || patch.optsOut() ? patch : null;
    }

    /**
     * Checks that the pass has seen the surveyed rows. The number of applied rows is checked at the very end, when it
     * is known what was committed.
     */
    private void requireSameRows() throws SourceException {
        OptionalLong surveyed = plan.survey().digest();
        if (passed != null && rows != plan.survey().rows()) {
            // the number may be equal, while the deferred rows are not
            throw new SourceException(
                    SourceException.Kind.CHANGED,
                    "the source had " + plan.survey().rows() + " rows when it was surveyed and " + rows
                            + " when it was read again; do not change it while it is imported");
        }
        if (rows == plan.survey().rows() && surveyed.isPresent() && surveyed.getAsLong() != digest.sum()) {
            throw new SourceException(
                    SourceException.Kind.CHANGED,
                    "the source gave other rows than when it was surveyed; do not change it while it is imported, and"
                            + " give its rows an order");
        }
    }

    @Override
    public long bytesRead() {
        return cursor.bytesRead();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}

package dev.rollcall.internal.order;

import java.util.List;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come: which rows are applied follows from it and from the source. Immutable.
 *
 * @param byKey the pass in key order, or null if all rows go in file order
 * @param fileRow the last row that the pass in file order has come to, 0 before it
 */
public record ImportPosition(@Nullable ByKey byKey, long fileRow) {
    /** Before the first row. */
    public static final ImportPosition BEGINNING = new ImportPosition(null, 0);

    /**
     * The pass in key order.
     *
     * @param key the key of the last row that it has come to
     * @param row the number of that row, 0 before the first one
     * @param deferred rows up to there that it has left to the pass in file order because of what is stored
     * @param endsEarly whether it ends there, since it has left more rows than can be kept in mind: the rest goes in file order as
     *     well
     */
    public record ByKey(@Nullable Identifier key, long row, List<Long> deferred, boolean endsEarly) {
        public static final ByKey BEGINNING = new ByKey(null, 0, List.of(), false);

        /** Whether the last row that it has come to was deferred. */
        public boolean isDeferred() {
            return !deferred.isEmpty() && deferred.get(deferred.size() - 1) == row;
        }

        /** Whether the pass has come to the row {@code number}. */
        public boolean hasPassed(@Nullable Identifier otherKey, long number) {
            return new SortKey(otherKey, number).compareTo(new SortKey(key, row)) <= 0;
        }
    }

    /** Whether the pass in key order ends here, wherever it is. */
    public boolean isKeyOrderOver() {
        return byKey != null && byKey.endsEarly();
    }

    public ImportPosition after(ByKey newest) {
        return new ImportPosition(newest, fileRow);
    }

    public ImportPosition after(long newestFileRow) {
        return new ImportPosition(byKey, newestFileRow);
    }
}

package dev.rollcall.internal.order;

import java.util.List;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The position that an import has reached. With the source it determines which rows are applied. Immutable.
 *
 * @param byKey the pass in key order, or null if all rows are applied in file order
 * @param fileRow the last row that the pass in file order has reached, 0 before it
 */
public record ImportPosition(@Nullable ByKey byKey, long fileRow) {
    /** The position before the first row. */
    public static final ImportPosition BEGINNING = new ImportPosition(null, 0);

    /**
     * The position of the pass in key order.
     *
     * @param key the key of the last row that it has reached
     * @param row the number of that row, 0 before the first one
     * @param deferred rows up to there that it has deferred to the pass in file order because of stored contacts
     * @param endsEarly whether the pass ends there, since it has deferred more rows than fit into memory; the
     *     remaining rows are then applied in file order as well
     */
    public record ByKey(@Nullable Identifier key, long row, List<Long> deferred, boolean endsEarly) {
        public static final ByKey BEGINNING = new ByKey(null, 0, List.of(), false);

        /** Reports whether the last row was deferred. */
        public boolean isDeferred() {
            return !deferred.isEmpty() && deferred.get(deferred.size() - 1) == row;
        }

        /** Reports whether the pass has reached the row {@code number}. */
        public boolean hasPassed(@Nullable Identifier otherKey, long number) {
            return new SortKey(otherKey, number).compareTo(new SortKey(key, row)) <= 0;
        }
    }

    public ImportPosition after(ByKey newest) {
        return new ImportPosition(newest, fileRow);
    }

    public ImportPosition after(long newestFileRow) {
        return new ImportPosition(byKey, newestFileRow);
    }
}

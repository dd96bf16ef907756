package dev.rollcall.internal.order;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The sort order of a row: rows are sorted by key, those without a key first; rows of one key stay in file order.
 *
 * @param key the row's key, or null if it has none
 */
public record SortKey(@Nullable Identifier key, long number) implements Comparable<SortKey> {
    @Override
    public int compareTo(SortKey other) {
        int keys = key == null || other.key == null
                ? Boolean.compare(key != null, other.key != null)
                : key.compareTo(other.key);
        return keys == 0 ? Long.compare(number, other.number) : keys;
    }
}

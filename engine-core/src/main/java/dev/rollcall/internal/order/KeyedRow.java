package dev.rollcall.internal.order;

import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row and what it is sorted by.
 *
 * @param key the row's key, or null if it has none
 */
public record KeyedRow(@Nullable Identifier key, Row row) {
    /** Rows go by key, those without one first; rows of one key as in the file. */
    public static int compare(@Nullable Identifier key, long number, @Nullable Identifier otherKey, long otherNumber) {
        int keys = key == null || otherKey == null
                ? Boolean.compare(key != null, otherKey != null)
                : key.compareTo(otherKey);
        return keys == 0 ? Long.compare(number, otherNumber) : keys;
    }

    int compareTo(KeyedRow other) {
        return compare(key, row.number(), other.key, other.row.number());
    }
}

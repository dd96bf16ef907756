package dev.rollcall.internal.order;

import java.util.Comparator;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What a row is sorted by: rows go by key, those without one first; rows of one key as in the file.
 *
 * @param key the row's key, or null if it has none
 */
public record SortKey(@Nullable Identifier key, long number) implements Comparable<SortKey> {
    private static final Comparator<@Nullable Identifier> KEYS = Comparator.nullsFirst(Comparator.naturalOrder());

    @Override
    public int compareTo(SortKey other) {
        int keys = KEYS.compare(key, other.key);
        return keys == 0 ? Long.compare(number, other.number) : keys;
    }
}

package dev.rollcall.jdbc.internal.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Static methods that split the keys of a look-up into arrays that a database accepts: H2's have at most 65,536
 * elements.
 */
public final class KeyBatches {
    private static final int SIZE = 16_384;

    private KeyBatches() {}

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            pages.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return pages;
    }
}

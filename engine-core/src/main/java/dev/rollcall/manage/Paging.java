package dev.rollcall.manage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** The reading of pages, each of which begins after the last entry of the page before. */
final class Paging {
    private Paging() {}

    /** A query for one page. */
    interface Query<T> {
        /**
         * Returns the entries after {@code after}, in ascending order.
         *
         * @param limit the largest number of entries to return
         */
        List<T> page(long after, int limit);
    }

    /** @throws IllegalArgumentException if {@code limit} is less than 1 */
    static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has 1 entry or more, not " + limit);
        }
    }

    /** Passes every entry to {@code action}, in ascending order of {@code key}. */
    static <T> void forEach(Query<T> query, ToLongFunction<T> key, int limit, Consumer<T> action) {
        List<T> page = query.page(0, limit);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = query.page(key.applyAsLong(page.get(page.size() - 1)), limit);
        }
    }
}

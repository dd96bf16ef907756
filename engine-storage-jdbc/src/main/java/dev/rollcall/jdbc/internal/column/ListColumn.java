package dev.rollcall.jdbc.internal.column;

import org.jspecify.annotations.Nullable;

/**
 * The form of a column that names a list, or none: always a number, so that it can be part of a unique key, unlike a
 * null.
 */
public final class ListColumn {
    private static final long NO_LIST = 0;

    private ListColumn() {}

    public static long number(@Nullable Long listId) {
        return listId == null ? NO_LIST : listId;
    }

    public static @Nullable Long listId(long number) {
        return number == NO_LIST ? null : number;
    }
}

package dev.rollcall.jdbc.internal.column;

import org.jspecify.annotations.Nullable;

/** Columns that name a list, or none: a number in any case, so that they can be part of a unique key, which nulls would not be. */
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

package dev.rollcall.source.json;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The place and the layout of the rows in a document. Immutable.
 *
 * @param layout the layout
 * @param path the names that lead to the rows, from the root; empty if they are the root
 * @param names the column names that the document holds apart from the rows, or null
 */
record JsonShape(
        JsonLayout layout, List<String> path, @Nullable List<String> names) {
    JsonShape {
        path = List.copyOf(path);
        names = names == null ? null : List.copyOf(names);
    }
}

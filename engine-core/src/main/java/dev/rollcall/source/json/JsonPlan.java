package dev.rollcall.source.json;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The way to read a document.
 *
 * @param shape where its rows are
 * @param columns the names of all its columns, or null before they are known
 */
record JsonPlan(JsonShape shape, @Nullable List<String> columns) {}

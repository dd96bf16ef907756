package dev.rollcall.internal.order;

import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row with its key.
 *
 * @param key the row's key, or null if it has none
 */
public record KeyedRow(@Nullable Identifier key, Row row) {}

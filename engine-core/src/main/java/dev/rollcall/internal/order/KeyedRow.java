package dev.rollcall.internal.order;

import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row and its key.
 *
 * @param key null if the row has none
 */
public record KeyedRow(@Nullable Identifier key, Row row) {}

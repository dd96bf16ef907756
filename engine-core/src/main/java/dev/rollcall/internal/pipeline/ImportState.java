package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.order.ImportPosition;

/** What the rows so far came to, and where they end. Immutable. */
public record ImportState(Tally tally, ImportPosition place) {}

package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.order.ImportPosition;

/** The counts of the rows so far, and the position after them. Immutable. */
public record ImportState(Tally tally, ImportPosition position) {}

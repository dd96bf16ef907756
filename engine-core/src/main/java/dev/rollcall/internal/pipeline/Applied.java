package dev.rollcall.internal.pipeline;

/** What the rows so far came to, and where they end. Immutable. */
record Applied(Tally tally, Place place) {}

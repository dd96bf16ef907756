package dev.rollcall.bench.damage;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A way to damage a file in one spot. */
@FunctionalInterface
@Immutable
interface Damage {
    /** The damaged text, or null if the spot cannot have this damage. */
    @Nullable
    String in(WrittenCsv file, Spot spot);
}

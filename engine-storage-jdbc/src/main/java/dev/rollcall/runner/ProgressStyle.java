package dev.rollcall.runner;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;

/** How a person sees an import get on. */
enum ProgressStyle {
    /** A line that is rewritten if standard error is a terminal as far as Java can tell, otherwise lines. */
    AUTO,
    /** One line that is rewritten. */
    REWRITE,
    /** A new line now and then. */
    LINES,
    NONE;

    /** Who shows it; null for nobody. */
    @Nullable
    ProgressLine on(PrintWriter err) {
        return switch (this) {
            case AUTO -> Terminal.rewritesStandardError() ? ProgressLine.inPlace(err) : ProgressLine.lineByLine(err);
            case REWRITE -> ProgressLine.inPlace(err);
            case LINES -> ProgressLine.lineByLine(err);
            case NONE -> null;
        };
    }
}

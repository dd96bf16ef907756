package dev.rollcall.runner;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;

/** The style in which a person sees the progress of an import. */
enum ProgressStyle {
    /** A line that is rewritten if standard error seems to be a terminal, otherwise lines. */
    AUTO,
    /** One line that is rewritten. */
    REWRITE,
    /** A new line from time to time. */
    LINES,
    NONE;

    /** Returns the display; null for none. */
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

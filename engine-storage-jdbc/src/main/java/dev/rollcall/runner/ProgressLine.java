package dev.rollcall.runner;

import java.io.PrintWriter;
import java.time.Duration;

import dev.rollcall.job.Progress;
import dev.rollcall.job.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * A display of an import's progress. Must be closed when the import has ended, before anything else is printed. Used by
 * one thread.
 */
final class ProgressLine implements ProgressListener, AutoCloseable {
    private final PrintWriter err;
    private final boolean inPlace;
    private final Duration pause;
    private Progress.@Nullable Phase phase;
    private Duration shownAt = Duration.ZERO;
    private int width;

    private ProgressLine(PrintWriter err, boolean inPlace, Duration pause) {
        this.err = err;
        this.inPlace = inPlace;
        this.pause = pause;
    }

    /** Returns a display of one line that is rewritten in place, for a terminal. */
    static ProgressLine inPlace(PrintWriter err) {
        return new ProgressLine(err, true, Duration.ofMillis(200));
    }

    /** Returns a display with a new line every few seconds, for log files. */
    static ProgressLine lineByLine(PrintWriter err) {
        return new ProgressLine(err, false, Duration.ofSeconds(5));
    }

    @Override
    public void progress(Progress progress) {
        boolean due =
                progress.phase() != phase || progress.elapsed().minus(shownAt).compareTo(pause) >= 0;
        if (due) {
            phase = progress.phase();
            shownAt = progress.elapsed();
            show(text(progress));
        }
    }

    private void show(String text) {
        if (inPlace) {
            // spaces, not an escape sequence, erase the rest of a longer text: every terminal supports them
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    private static String text(Progress progress) {
        StringBuilder text = new StringBuilder();
        if (progress.phase() == Progress.Phase.SURVEY) {
            text.append("reading: ").append(Figures.count(progress.rows())).append(" rows");
            progress.totalBytes().ifPresent(total -> appendShare(text, progress.bytes(), total));
        } else {
            text.append("importing: ").append(Figures.count(progress.rows()));
            progress.totalRows().ifPresent(total -> text.append(" of ").append(Figures.count(total)));
            text.append(" rows");
            progress.totalRows().ifPresent(total -> appendShare(text, progress.rows(), total));
        }
        text.append(", ").append(Figures.rate(progress.rowsPerSecond()));
        progress.timeLeft()
                .filter(left -> left.toSeconds() > 0)
                .ifPresent(left -> text.append(", ").append(Figures.time(left)).append(" left"));
        return text.toString();
    }

    private static void appendShare(StringBuilder text, long done, long total) {
        if (total > 0) {
            text.append(", ").append(Math.min(100, done * 100 / total)).append(" %");
        }
    }

    /** Erases the rewritten line. */
    @Override
    public void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}

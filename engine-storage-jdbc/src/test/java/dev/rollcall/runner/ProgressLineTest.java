package dev.rollcall.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

import dev.rollcall.job.Progress;
import org.junit.jupiter.api.Test;

import static dev.rollcall.job.Progress.Phase.IMPORT;
import static dev.rollcall.job.Progress.Phase.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();

    private static Progress progress(Progress.Phase phase, long rows, long millis) {
        OptionalLong totalRows = phase == SURVEY ? OptionalLong.empty() : OptionalLong.of(10_000);
        return new Progress(
                new UUID(0, 1), phase, rows, totalRows, rows * 10, OptionalLong.of(100_000), Duration.ofMillis(millis));
    }

    @Test
    void aLogGetsALineForEachPhaseAndThenEveryFiveSeconds() {
        try (ProgressLine line = ProgressLine.lineByLine(new PrintWriter(err))) {
            line.progress(progress(SURVEY, 2000, 1000));
            line.progress(progress(SURVEY, 4000, 5900));
            line.progress(progress(IMPORT, 100, 100));
            line.progress(progress(IMPORT, 1000, 5099));
            line.progress(progress(IMPORT, 1000, 5100));
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "reading: 2,000 rows, 20 %, 2,000 rows/s",
                        "importing: 100 of 10,000 rows, 1 %, 1,000 rows/s, 9.9 s left",
                        "importing: 1,000 of 10,000 rows, 10 %, 196 rows/s, 45 s left");
    }

    @Test
    void aTerminalGetsOneLineThatIsRewrittenAndErased() {
        try (ProgressLine line = ProgressLine.inPlace(new PrintWriter(err))) {
            line.progress(progress(IMPORT, 100, 100));
            line.progress(progress(IMPORT, 200, 200));
            line.progress(progress(IMPORT, 10_000, 300));
        }

        String first = "importing: 100 of 10,000 rows, 1 %, 1,000 rows/s, 9.9 s left";
        String last = "importing: 10,000 of 10,000 rows, 100 %, 33,333 rows/s";
        assertThat(err.toString())
                .isEqualTo("\r" + first + "\r" + last + " ".repeat(first.length() - last.length()) + "\r"
                        + " ".repeat(last.length()) + "\r");
    }

    @Test
    void nothingIsErasedIfNothingWasShown() {
        ProgressLine.inPlace(new PrintWriter(err)).close();

        assertThat(err.toString()).isEmpty();
    }
}

package dev.rollcall.internal.run;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;

/** The progress of an import for the request's listener. An import that starts again repeats its phases. */
final class PhaseProgress {
    private final UUID importId;
    private final ImportRequest request;
    private long phaseBegun = System.nanoTime();

    PhaseProgress(UUID importId, ImportRequest request) {
        this.importId = importId;
        this.request = request;
    }

    /** Begins a new phase. */
    void begin() {
        phaseBegun = System.nanoTime();
    }

    void surveyed(long rows, long bytes) {
        report(Progress.Phase.SURVEY, rows, OptionalLong.empty(), bytes);
    }

    void applied(long rows, long bytes, long totalRows) {
        report(Progress.Phase.IMPORT, rows, OptionalLong.of(totalRows), bytes);
    }

    private void report(Progress.Phase phase, long rows, OptionalLong totalRows, long bytes) {
        request.listener()
                .progress(new Progress(
                        importId,
                        phase,
                        rows,
                        totalRows,
                        bytes,
                        request.source().sizeInBytes(),
                        Duration.ofNanos(System.nanoTime() - phaseBegun)));
    }
}

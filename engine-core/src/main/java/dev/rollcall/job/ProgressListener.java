package dev.rollcall.job;

/**
 * Hears how an import gets on: after each committed chunk, and every so often in the survey. Called on the thread that runs the
 * import, so it must not block for long. What it throws ends the import as FAILED.
 */
@FunctionalInterface
public interface ProgressListener {
    void progress(Progress progress);

    /** Hears nothing. */
    static ProgressListener silent() {
        return progress -> {};
    }
}

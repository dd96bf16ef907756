package dev.rollcall.job;

/**
 * A listener to the progress of an import. It is called after each chunk, and from time to time in the survey, in the
 * thread that runs the import, so it must not block for long. An exception that it throws ends the import as FAILED.
 */
@FunctionalInterface
public interface ProgressListener {
    /** Receives the progress. */
    void progress(Progress progress);

    /** Returns a listener that does nothing. */
    static ProgressListener silent() {
        return progress -> {};
    }
}

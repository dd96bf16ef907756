package dev.rollcall.job;

import dev.rollcall.report.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * The failure of an import as a whole. What was committed before remains, and is counted in the report. The message
 * contains no cell values.
 */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    /** Creates an exception with the report of what was done until then. */
    public ImportException(String message, ImportReport report, @Nullable Throwable cause) {
        super(message, cause);
        this.report = report;
    }

    /** Returns the report of what was done until the failure, with the status in which the import ended. */
    public ImportReport report() {
        return report;
    }
}

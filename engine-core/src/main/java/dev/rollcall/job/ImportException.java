package dev.rollcall.job;

import dev.rollcall.report.ImportReport;
import org.jspecify.annotations.Nullable;

/** An import as a whole could not go on. What it committed before stays, and is in the report. The message holds no cell values. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    public ImportException(String message, ImportReport report, @Nullable Throwable cause) {
        super(message, cause);
        this.report = report;
    }

    /** What was done until then; its status says how the import ended. */
    public ImportReport report() {
        return report;
    }
}

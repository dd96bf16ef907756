package dev.rollcall.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.job.ImportReport;

/** Where the report goes as JSON. */
record ReportFile(Path path) {
    /**
     * Asks beforehand, so that hours of work do not end with a report that has nowhere to go.
     *
     * @throws IllegalArgumentException if nothing can be written there
     */
    void requireWritable() {
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            throw new IllegalArgumentException("the report cannot be written to " + path);
        }
    }

    /** Replaces what was there. */
    void write(ImportReport report) {
        try {
            Files.writeString(path, report.toJson() + System.lineSeparator());
        } catch (IOException notWritten) {
            throw new UncheckedIOException("the report could not be written to " + path, notWritten);
        }
    }
}

package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import dev.rollcall.report.ImportReport;

/** The destination of the report as JSON. */
record ReportFile(Path path) {
    // if standard output is a file, writing to it under the system's name for it would overwrite it
    private static final Set<Path> STANDARD_OUTPUT = Set.of(Path.of("-"), Path.of("/dev/stdout"));

    boolean isStandardOutput() {
        return STANDARD_OUTPUT.contains(path);
    }

    /**
     * Checks the file beforehand, so that hours of work do not end with a report that cannot be written.
     *
     * @param others files that must not change, with their descriptions
     * @throws IllegalArgumentException if nothing can be written there, or only over one of {@code others}
     */
    void requireWritable(Map<Path, String> others) {
        if (isStandardOutput()) {
            return;
        }
        others.forEach((other, what) -> {
            if (isSameFile(path, other)) {
                throw new IllegalArgumentException("the report would overwrite " + what + " " + other);
            }
        });
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : !isLink(path) && folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            throw new IllegalArgumentException("the report cannot be written to " + path);
        }
    }

    /** Checks a link. If its target does not exist, it may be a file that the import is about to create. */
    private static boolean isLink(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            boolean bothThere = Files.exists(one) && Files.exists(other);
            return bothThere ? Files.isSameFile(one, other) : place(one).equals(place(other));
        } catch (IOException unreadable) {
            return place(one).equals(place(other));
        }
    }

    /** Returns the location of a file that need not exist, with all links to its folder resolved. */
    private static Path place(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException noSuchFolder) {
            return absolute;
        }
    }

    /** Writes the report and replaces the file's content. */
    void write(ImportReport report, PrintWriter out) {
        if (isStandardOutput()) {
            out.println(Printable.ofJson(report.toJson()));
            out.flush();
            return;
        }
        try {
            Files.writeString(path, report.toJson() + System.lineSeparator());
        } catch (IOException notWritten) {
            throw new UncheckedIOException("the report could not be written to " + path, notWritten);
        }
    }
}

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

/** Where the report goes as JSON. */
record ReportFile(Path path) {
    // a standard output that is a file would be cut and written over under the name that systems have for it
    private static final Set<Path> STANDARD_OUTPUT = Set.of(Path.of("-"), Path.of("/dev/stdout"));

    boolean isStandardOutput() {
        return STANDARD_OUTPUT.contains(path);
    }

    /**
     * Asks beforehand, so that hours of work do not end with a report that has nowhere to go.
     *
     * @param others files that must stay as they are, and what they are
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

    /** A link that leads nowhere yet may lead to a file that the import is about to create. */
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

    /** Where a file that need not exist lies, whichever links lead to its folder. */
    private static Path place(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException noSuchFolder) {
            return absolute;
        }
    }

    /** Replaces what was there. */
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

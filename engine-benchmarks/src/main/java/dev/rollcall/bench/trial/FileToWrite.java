package dev.rollcall.bench.trial;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.bench.measure.UsageException;

/** A check before a measurement that its results can be written after hours of work. */
final class FileToWrite {
    private FileToWrite() {}

    /** @throws UsageException if {@code file} cannot be written */
    static Path at(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder");
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder for " + file);
        } else if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new UsageException("no permission to write " + file);
        }
        return file;
    }
}

package dev.rollcall.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of a database, whatever its make: logs and what it spills lie beside it, under its name and a suffix. */
public record DatabaseFiles(Path database) {
    /** Returns the size of all files. */
    public long bytes() {
        long bytes = 0;
        for (File file : all()) {
            bytes += bytes(file);
        }
        return bytes;
    }

    /** Returns the size of a file, 0 if it has just been deleted. */
    private static long bytes(File file) {
        File[] inside = file.listFiles();
        return inside == null
                ? file.length()
                : Stream.of(inside).mapToLong(DatabaseFiles::bytes).sum();
    }

    /** Removes them. */
    public void delete() throws IOException {
        for (File file : all()) {
            Files.delete(file.toPath());
        }
    }

    private File[] all() {
        File folder = database.toAbsolutePath().normalize().toFile().getParentFile();
        String start = database.getFileName() + ".";
        File[] files = folder.listFiles((in, name) -> name.startsWith(start));
        return files == null ? new File[0] : files;
    }
}

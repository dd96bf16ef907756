package dev.rollcall.internal.dedupe;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Temporary files that only their owner may read and that go when they are closed. They hold fingerprints, no keys. */
final class TempFile {
    private TempFile() {}

    static FileChannel create() throws IOException {
        Path file = Files.createTempFile("rollcall-", ".tmp");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}

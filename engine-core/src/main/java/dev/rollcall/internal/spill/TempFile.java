package dev.rollcall.internal.spill;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that only its owner may read and that is deleted when closed. It holds fingerprints, the keys
 * themselves if whole keys are compared, and whole rows if they are sorted. Its methods throw {@link
 * TempFileException}.
 */
public final class TempFile implements AutoCloseable {
    private final Path folder;
    private final FileChannel file;

    private TempFile(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    public static TempFile create() {
        Path folder = folder();
        try {
            return new TempFile(folder, open(Files.createTempFile(folder, "rollcall-", ".tmp")));
        } catch (IOException e) {
            throw new TempFileException("created", folder, e);
        }
    }

    /** Returns the folder. The property is read each time, so that the message names the folder in use. */
    private static Path folder() {
        String name = System.getProperty("java.io.tmpdir");
        try {
            return Path.of(name);
        } catch (InvalidPathException unreadable) {
            throw new TempFileException("created", name, new IOException(unreadable.getReason()));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Appends the rest of {@code buffer}. */
    public void write(ByteBuffer buffer) {
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw new TempFileException("written", folder, e);
        }
    }

    /** Fills the rest of {@code buffer} from {@code position}. */
    public void read(ByteBuffer buffer, long position) {
        try {
            long next = position;
            while (buffer.hasRemaining()) {
                int read = file.read(buffer, next);
                if (read < 0) {
                    throw new EOFException("it was cut short");
                }
                next += read;
            }
        } catch (IOException e) {
            throw new TempFileException("read", folder, e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new TempFileException("closed", folder, e);
        }
    }
}

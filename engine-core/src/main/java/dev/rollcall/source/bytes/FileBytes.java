package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/**
 * The bytes of a file. The file is first accessed when it is opened. Immutable and thread-safe.
 *
 * @param file the path of the file
 */
record FileBytes(Path file) implements ByteOrigin {
    @Override
    public InputStream open() throws IOException {
        if (!Files.exists(file)) {
            throw new SourceException(Kind.MISSING, "There is no file " + file + ". Check the path.");
        } else if (!Files.isRegularFile(file)) {
            throw new SourceException(
                    Kind.MISSING,
                    file + " is not a file. Name a file, or read it from standard input: import - < FILE.");
        } else if (!Files.isReadable(file)) {
            throw new SourceException(Kind.MISSING, "The file " + file + " cannot be read. Check its permissions.");
        }
        return Files.newInputStream(file);
    }

    @Override
    public String description() {
        return file.toString();
    }

    @Override
    public OptionalLong size() {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}

package dev.rollcall.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** A contact file as CSV in UTF-8, streamed: a file of any size is written in the same memory. */
public record ContactCsv(ContactFile file) {
    /** Writes the file to {@code out}, which stays open. */
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write(CsvLine.of(Column.headers()));
        file.forEachRow(cells -> text.write(CsvLine.of(cells)));
        text.flush();
    }

    /**
     * Writes this file to {@code path} unless it exists.
     *
     * @return false if it existed already
     * @throws FileAlreadyExistsException if another file exists there, which is not changed
     */
    public boolean ensure(Path path) throws IOException {
        if (Files.exists(path)) {
            if (checksum() != checksum(path)) {
                throw new FileAlreadyExistsException(
                        path.toString(), null, "is another file; remove it, or name another path");
            }
            return false;
        }
        // moved when it is complete, so that an existing file is never a truncated one
        Path unfinished = path.resolveSibling(path.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            write(out);
        }
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private long checksum() throws IOException {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        write(out);
        return out.getChecksum().getValue();
    }

    private static long checksum(Path path) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(path), new CRC32C())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}

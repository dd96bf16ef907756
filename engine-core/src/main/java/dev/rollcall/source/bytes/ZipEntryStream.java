package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** The content of a zip file with one file in it. Folders, and what macOS adds to every file, do not count. */
final class ZipEntryStream extends BlockStream {
    /** The most bytes of entries that do not count. */
    private static final long MOST_SKIPPED = 16L << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final int BLOCK = 1 << 14;

    private final ZipInputStream zip;
    private boolean ended;

    private ZipEntryStream(ZipInputStream zip) {
        this.zip = zip;
    }

    /**
     * Returns the content of the first file in a zip file.
     *
     * @throws SourceException if there is no file in it
     */
    static ZipEntryStream open(InputStream in) throws IOException {
        // any byte is a character of this charset, and names are not shown
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        if (nextFile(zip) == null) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The zip file has no file in it, or is cut off. Pack the table into it again.");
        }
        return new ZipEntryStream(zip);
    }

    private static @Nullable ZipEntry nextFile(ZipInputStream zip) throws IOException {
        long skipped = 0;
        int entries = 0;
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            byte[] block = new byte[BLOCK];
            for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                skipped += read;
                requireFew(skipped, entries);
            }
            entries++;
            requireFew(skipped, entries);
            entry = zip.getNextEntry();
        }
        return entry;
    }

    private static void requireFew(long skippedBytes, int skippedEntries) {
        if (skippedBytes > MOST_SKIPPED || skippedEntries > MOST_ENTRIES) {
            throw new SourceException(
                    Kind.LIMIT,
                    "The zip file has too much beside its table. Unpack it, and import the file that is a table.");
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = zip.read(target, offset, length);
        if (read < 0) {
            ended = true;
            if (nextFile(zip) != null) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "The zip file has more than one file in it. Unpack it, and import each file that is a table.");
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** The content of a zip file with one file in it. Folders, and what macOS adds to every file, do not count. */
final class ZipEntryStream extends BlockStream {
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
        ZipInputStream zip = new ZipInputStream(in);
        if (nextFile(zip) == null) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The zip file has no file in it, or is cut off. Pack the table into it again.");
        }
        return new ZipEntryStream(zip);
    }

    private static ZipEntry nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            entry = zip.getNextEntry();
        }
        return entry;
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

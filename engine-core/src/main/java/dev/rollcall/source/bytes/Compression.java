package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which the bytes of a table may be compressed. */
enum Compression {
    NONE {
        @Override
        InputStream inflate(InputStream bytes) {
            return bytes;
        }
    },
    GZIP {
        @Override
        InputStream inflate(InputStream bytes) throws IOException {
            return new GzipMembers(bytes);
        }
    },
    ZIP {
        @Override
        InputStream inflate(InputStream bytes) throws IOException {
            return ZipEntryStream.open(bytes);
        }
    };

    /** The number of bytes that show the compression. */
    static final int SAMPLE = 256;

    private static final String GZIP_MAGIC = "\u001F\u008B\b";
    private static final String ZIP_MAGIC = "PK\u0003\u0004";
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    /** Returns the compression of bytes with this beginning. */
    static Compression of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith(GZIP_MAGIC)) {
            return GZIP;
        }
        return text.startsWith(ZIP_MAGIC) && !isDocument(text) ? ZIP : NONE;
    }

    /** Reports whether the first entry of a zip file is one that workbooks and other documents begin with. */
    private static boolean isDocument(String zip) {
        if (zip.length() < NAME_AT) {
            return false;
        }
        int length = zip.charAt(NAME_LENGTH_AT) + (zip.charAt(NAME_LENGTH_AT + 1) << 8);
        String name = zip.substring(NAME_AT, Math.min(zip.length(), NAME_AT + length));
        return Stream.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "xl/", "word/", "META-INF/")
                .anyMatch(name::startsWith);
    }

    /** Returns the content of compressed bytes. */
    abstract InputStream inflate(InputStream bytes) throws IOException;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

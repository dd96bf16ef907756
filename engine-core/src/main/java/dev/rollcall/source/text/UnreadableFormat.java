package dev.rollcall.source.text;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** Kinds of files that are handed in by mistake and can be told by their first bytes. */
enum UnreadableFormat {
    ZIP("an Excel workbook or a ZIP archive", "504B0304"),
    EMPTY_ZIP("a ZIP archive", "504B0506"),
    OLE2("an old Excel workbook", "D0CF11E0"),
    GZIP("a compressed file", "1F8B"),
    PDF("a PDF document", "255044462D"),
    PNG("a picture", "89504E47"),
    JPEG("a picture", "FFD8FF");

    private final String looksLike;
    private final String magic;

    UnreadableFormat(String looksLike, String magic) {
        this.looksLike = looksLike;
        this.magic = magic;
    }

    /**
     * Lets pass what may be CSV.
     *
     * @throws SourceException if the sample starts like one of them
     */
    static void refuse(byte[] sample) {
        for (UnreadableFormat format : values()) {
            if (MagicNumber.starts(sample, format.magic)) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "The file looks like " + format.looksLike + ". Save the table as CSV in UTF-8.");
            }
        }
    }
}

package dev.rollcall.source.text;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** The kinds of files that people choose by mistake and that their first bytes identify. */
enum UnreadableFormat {
    ZIP("an Excel workbook", "504B0304"),
    EMPTY_ZIP("a ZIP archive", "504B0506"),
    OLE2("an old Excel workbook", "D0CF11E0"),
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
     * Refuses a sample that cannot be CSV.
     *
     * @throws SourceException if it starts like one of these files
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

package dev.rollcall.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a file are written in.
 *
 * @param markBytes how many bytes the byte order mark takes, which is no text; 0 if there is none
 */
public record TextCharset(Charset charset, int markBytes) {
    private static final byte ESCAPE = 0x1B;

    /**
     * The charset of a file. A byte order mark decides, then what the caller says, then what the bytes show.
     *
     * @param sample how the file starts
     * @param given the charset the caller names, or null to detect it
     * @throws SourceException if the bytes are no text, or do not show which
     */
    public static TextCharset of(byte[] sample, @Nullable Charset given) {
        UnreadableFormat.refuse(sample);
        Optional<TextCharset> marked = ByteOrderMark.of(sample);
        if (marked.isPresent()) {
            return marked.get();
        }
        return new TextCharset(given == null ? shown(sample) : given, 0);
    }

    public String decode(byte[] sample) {
        return new String(sample, markBytes, sample.length - markBytes, charset);
    }

    private static Charset shown(byte[] sample) {
        NulPattern nuls = NulPattern.of(sample);
        Utf8Census census = Utf8Census.of(sample);
        if (nuls.isLittleEndian()) {
            return StandardCharsets.UTF_16LE;
        } else if (nuls.isBigEndian()) {
            return StandardCharsets.UTF_16BE;
        } else if (nuls.isBinary() || (nuls.any() && !census.isUtf8())) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The file is binary, not CSV. Save the table as CSV, or name its charset: --charset windows-1252 (in Java: CsvSource.charset(Charset)).");
        } else if (!census.isUtf8()) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The file is not UTF-8. Name its charset: --charset windows-1252 (in Java:"
                            + " CsvSource.charset(Charset)).");
        }
        refuseSwitching(sample);
        return StandardCharsets.UTF_8;
    }

    /** Charsets of the family ISO-2022 are ASCII in their bytes, and switch to other letters by what an escape introduces. */
    private static void refuseSwitching(byte[] sample) {
        for (int i = 0; i + 1 < sample.length; i++) {
            if (sample[i] == ESCAPE && (sample[i + 1] == '$' || sample[i + 1] == '(')) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "The file looks like one of the charsets ISO-2022, not UTF-8. Name its charset:"
                                + " --charset ISO-2022-JP (in Java: CsvSource.charset(Charset)).");
            }
        }
    }
}

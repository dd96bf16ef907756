package dev.rollcall.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a file. Immutable.
 *
 * @param charset the charset
 * @param markBytes the number of bytes of the byte order mark, which is not text; 0 if there is none
 */
public record TextCharset(Charset charset, int markBytes) {
    private static final byte ESCAPE = 0x1B;

    /**
     * Returns the charset of a file: that of its byte order mark, otherwise the given one, otherwise the one that the
     * bytes show.
     *
     * @param sample the beginning of the file
     * @param given the charset that the caller names, or null to detect it
     * @throws SourceException if the bytes are not text, or do not show their charset
     */
    public static TextCharset of(byte[] sample, @Nullable Charset given) {
        UnreadableFormat.refuse(sample);
        return ByteOrderMark.of(sample)
                .map(mark -> new TextCharset(mark.charset(), mark.bytes()))
                .orElseGet(() -> new TextCharset(given == null ? shown(sample) : given, 0));
    }

    /** Returns the text of a sample from the beginning of the file, without its byte order mark. */
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
                    "The file is binary, not text. Save the table as CSV, or name its charset:"
                            + " --charset windows-1252 (in Java: charset(Charset) of the source).");
        } else if (!census.isUtf8()) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The file is not UTF-8. Name its charset: --charset windows-1252 (in Java:"
                            + " charset(Charset) of the source).");
        }
        refuseSwitching(sample);
        return StandardCharsets.UTF_8;
    }

    /**
     * Refuses charsets of the family ISO-2022, which consist of ASCII bytes and switch to other letters with escape
     * sequences.
     */
    private static void refuseSwitching(byte[] sample) {
        for (int i = 0; i + 1 < sample.length; i++) {
            if (sample[i] == ESCAPE && (sample[i + 1] == '$' || sample[i + 1] == '(')) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "The file looks like one of the charsets ISO-2022, not UTF-8. Name its charset:"
                                + " --charset ISO-2022-JP (in Java: charset(Charset) of the source).");
            }
        }
    }
}

package dev.rollcall.source.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A decoder of well-formed UTF-8: the JDK's decoder is fast only up to the first letter beyond ASCII. Everything
 * doubtful is left to that decoder, and so are characters that the end of the bytes cuts.
 */
final class Utf8Run {
    private static final int CONTINUATION_BITS = 0x3F;
    private static final int EIGHT = Long.BYTES;
    private static final int LONG_RUN = 64;
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** A decoder of the JDK, which copies many bytes faster than a loop. */
    private final CharsetDecoder latin = StandardCharsets.ISO_8859_1.newDecoder();

    /** Decodes from {@code bytes} into {@code chars}, both with arrays that begin at 0, as far as possible. */
    @SuppressWarnings("ByteBufferBackingArray")
    void decode(ByteBuffer bytes, CharBuffer chars) {
        byte[] in = bytes.array();
        char[] out = chars.array();
        int from = bytes.position();
        int end = bytes.limit();
        int to = chars.position();
        // a character of four bytes needs two places
        int full = chars.limit() - 1;
        while (from < end && to < full) {
            int ascii = Math.min(asciiFrom(in, from, end), full - to);
            if (ascii >= LONG_RUN) {
                latin.decode(bytes.limit(from + ascii).position(from), chars.position(to), false);
                bytes.limit(end);
            } else {
                for (int i = 0; i < ascii; i++) {
                    out[to + i] = (char) in[from + i];
                }
            }
            from += ascii;
            to += ascii;
            if (from == end || to >= full) {
                break;
            }
            int lead = in[from];
            int length;
            if (lead >> 5 == -2 && (lead & 0x1E) != 0) {
                length = 2;
            } else if (lead >> 4 == -2) {
                length = 3;
            } else if (lead >> 3 == -2) {
                length = 4;
            } else {
                break;
            }
            if (from + length > end) {
                break;
            }
            int codePoint = codePoint(in, from, length);
            if (codePoint < 0) {
                break;
            }
            if (length == 4) {
                out[to++] = Character.highSurrogate(codePoint);
                out[to++] = Character.lowSurrogate(codePoint);
            } else {
                out[to++] = (char) codePoint;
            }
            from += length;
        }
        bytes.position(from);
        chars.position(to);
    }

    /** Returns the number of ASCII bytes. */
    private static int asciiFrom(byte[] in, int from, int end) {
        int i = from;
        while (i + EIGHT <= end && ((long) LONGS.get(in, i) & NOT_ASCII) == 0) {
            i += EIGHT;
        }
        while (i < end && in[i] >= 0) {
            i++;
        }
        return i - from;
    }

    /** Returns the code point of some bytes, or -1 if they are not its only valid form. */
    private static int codePoint(byte[] in, int from, int length) {
        int codePoint = in[from] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            if (in[from + i] >> 6 != -2) {
                return -1;
            }
            codePoint = (codePoint << 6) | (in[from + i] & CONTINUATION_BITS);
        }
        boolean shortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return shortest && !surrogate && codePoint <= Character.MAX_CODE_POINT ? codePoint : -1;
    }
}

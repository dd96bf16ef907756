package dev.rollcall.source.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The count of UTF-8 characters and malformed bytes in a sample.
 *
 * @param multiByte the number of characters of more than one byte
 * @param malformed the number of bytes that belong to no character; a character that the sample's end cuts is not
 *     counted
 */
record Utf8Census(int multiByte, int malformed) {
    static Utf8Census of(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CharBuffer chars = CharBuffer.allocate(sample.length + 1);
        int malformed = 0;
        CoderResult result = decoder.decode(bytes, chars, false);
        while (result.isError()) {
            malformed += result.length();
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, chars, false);
        }
        chars.flip();
        int multiByte = (int) chars.chars()
                .filter(c -> c > 0x7F && !Character.isLowSurrogate((char) c))
                .count();
        return new Utf8Census(multiByte, malformed);
    }

    /**
     * Reports whether the sample is UTF-8. In other charsets a valid sequence is an accident; in damaged UTF-8 a
     * malformed byte is.
     */
    boolean isUtf8() {
        return malformed == 0 || multiByte > 2 * malformed;
    }
}

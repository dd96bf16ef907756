package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.OptionalLong;

import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.text.DecodingReader;
import dev.rollcall.source.text.MalformedBytes;
import dev.rollcall.source.text.TextCharset;
import org.jspecify.annotations.Nullable;

/** The text of a CSV source, which can be read any number of times. Immutable. */
sealed interface CsvInput {
    /** The size of the sample that charset and delimiter are detected from: bytes of a file, characters of a text. */
    int SAMPLE = 64 * 1024;

    /**
     * Starts to read the text from its beginning.
     *
     * @param given the charset that the caller names, or null to detect it
     */
    CsvText open(@Nullable Charset given) throws IOException;

    String description();

    OptionalLong sizeInBytes();

    /** Releases what is kept of bytes that can be read once. */
    void release();

    /** A text that is decoded from bytes. */
    record OfBytes(ByteOrigin bytes) implements CsvInput {
        @Override
        public CsvText open(@Nullable Charset given) throws IOException {
            byte[] sample;
            try (InputStream start = bytes.open()) {
                sample = start.readNBytes(SAMPLE);
            }
            TextCharset charset = TextCharset.of(sample, given);
            return CsvText.decoded(
                    charset.decode(sample),
                    charset.charset(),
                    new DecodingReader(bytes.open(), charset, new MalformedBytes()));
        }

        @Override
        public String description() {
            return bytes.description();
        }

        @Override
        public OptionalLong sizeInBytes() {
            return bytes.size();
        }

        @Override
        public void release() {
            bytes.release();
        }
    }

    /** A text in memory. */
    record OfText(String text) implements CsvInput {
        private static final String BYTE_ORDER_MARK = "\uFEFF";

        @Override
        public CsvText open(@Nullable Charset given) {
            String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return CsvText.inMemory(
                    content.substring(0, Math.min(SAMPLE, content.length())), new StringReader(content));
        }

        @Override
        public String description() {
            return "text";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }

        @Override
        public void release() {
            // a text in memory belongs to the caller
        }

        /** Returns the length only, since the text is personal. */
        @Override
        public String toString() {
            return "OfText[" + text.length() + " characters]";
        }
    }
}

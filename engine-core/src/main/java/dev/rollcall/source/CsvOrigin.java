package dev.rollcall.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** Where the text of a CSV source comes from. */
sealed interface CsvOrigin {
    /** How much of the start is looked at to find charset and delimiter: bytes of a file, characters of a text. */
    int SAMPLE = 64 * 1024;

    /**
     * Starts reading the text from its beginning.
     *
     * @param given the charset the caller names, or null to detect it
     */
    CsvText open(@Nullable Charset given) throws IOException;

    String description();

    OptionalLong sizeInBytes();

    /** A file of bytes. */
    record OfFile(Path file) implements CsvOrigin {
        @Override
        public CsvText open(@Nullable Charset given) throws IOException {
            check();
            byte[] sample;
            try (InputStream start = Files.newInputStream(file)) {
                sample = start.readNBytes(SAMPLE);
            }
            CsvCharset charset = CsvCharset.of(sample, given);
            return CsvText.decoded(
                    charset.decode(sample),
                    charset.charset(),
                    new DecodingReader(Files.newInputStream(file), charset, new MalformedBytes()));
        }

        private void check() {
            if (!Files.exists(file)) {
                throw new SourceException(Kind.MISSING, "There is no file " + file + ". Check the path.");
            } else if (!Files.isRegularFile(file)) {
                throw new SourceException(Kind.MISSING, file + " is not a file. Name a CSV file.");
            } else if (!Files.isReadable(file)) {
                throw new SourceException(Kind.MISSING, "The file " + file + " cannot be read. Check its permissions.");
            }
        }

        @Override
        public String description() {
            return file.toString();
        }

        @Override
        public OptionalLong sizeInBytes() {
            try {
                return OptionalLong.of(Files.size(file));
            } catch (IOException unreadable) {
                return OptionalLong.empty();
            }
        }
    }

    /** A text in memory. */
    record OfText(String text) implements CsvOrigin {
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

        /** Leaves the text out: it is personal. */
        @Override
        public String toString() {
            return "OfText[" + text.length() + " characters]";
        }
    }
}

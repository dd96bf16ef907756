package dev.rollcall.source.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

import dev.rollcall.source.text.DecodingReader;
import dev.rollcall.source.text.MalformedBytes;

/**
 * The text of a CSV source before it is cut into records: read once, by one thread.
 *
 * @param sample the beginning of the text, for the detection of the delimiter
 * @param characters the whole text, with escapes for malformed bytes
 * @param malformed the positions of the bytes that those escapes represent
 * @param charset the charset of its bytes
 * @param bytesRead the number of bytes read so far
 */
record CsvText(String sample, Reader characters, MalformedBytes malformed, Charset charset, LongSupplier bytesRead)
        implements Closeable {
    static CsvText decoded(String sample, Charset charset, DecodingReader characters) {
        return new CsvText(sample, characters, characters.malformed(), charset, characters::bytesRead);
    }

    /** Returns a text that was not decoded; a lone surrogate in it belongs to the text and is not an escape. */
    static CsvText inMemory(String sample, Reader characters) {
        return new CsvText(sample, characters, new MalformedBytes(), StandardCharsets.UTF_8, () -> 0);
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    /** Returns the length only, since the sample is personal. */
    @Override
    public String toString() {
        return "CsvText[" + sample.length() + " characters in the sample]";
    }
}

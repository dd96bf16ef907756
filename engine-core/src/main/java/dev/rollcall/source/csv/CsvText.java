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
 * The text of a CSV source on its way to the tokens: read once, by one thread.
 *
 * @param sample how it starts, to find the delimiter by
 * @param characters the whole of it, with escapes for malformed bytes
 * @param malformed where the bytes were that those escapes stand for
 * @param charset what its bytes were written in
 * @param bytesRead how many bytes have been read so far
 */
record CsvText(String sample, Reader characters, MalformedBytes malformed, Charset charset, LongSupplier bytesRead)
        implements Closeable {
    static CsvText decoded(String sample, Charset charset, DecodingReader characters) {
        return new CsvText(sample, characters, characters.malformed(), charset, characters::bytesRead);
    }

    /** Text that never was bytes; a lone surrogate in it is its own, not an escape. */
    static CsvText inMemory(String sample, Reader characters) {
        return new CsvText(sample, characters, new MalformedBytes(), StandardCharsets.UTF_8, () -> 0);
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    /** Leaves the sample out: it is personal. */
    @Override
    public String toString() {
        return "CsvText[" + sample.length() + " characters in the sample]";
    }
}

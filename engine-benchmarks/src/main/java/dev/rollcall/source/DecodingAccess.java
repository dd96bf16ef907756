package dev.rollcall.source;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import dev.rollcall.source.text.DecodingReader;
import dev.rollcall.source.text.MalformedBytes;
import dev.rollcall.source.text.TextCharset;
import org.jspecify.annotations.NullMarked;

/** Lies in this package so that the benchmarks get at the decoder without its being public. */
@NullMarked
public final class DecodingAccess {
    private DecodingAccess() {}

    /** Returns the reader by which a source decodes {@code bytes} that are UTF-8 without a mark. */
    public static Reader utf8(byte[] bytes) {
        return new DecodingReader(
                new ByteArrayInputStream(bytes), new TextCharset(StandardCharsets.UTF_8, 0), new MalformedBytes());
    }
}

package dev.rollcall.source.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.text.DecodingReader;
import dev.rollcall.source.text.MalformedBytes;
import dev.rollcall.source.text.TextCharset;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON document. Broken JSON is a {@link SourceException} with line and column; the parser's own
 * message is not passed on, since it shows parts of the document. Not thread-safe.
 */
final class JsonTokens implements Closeable {
    /** The deepest nesting. */
    static final int MAX_DEPTH = 100;
    /** The most characters of a text or a number. */
    static final int MAX_CHARACTERS = 10_000_000;

    /** The number of bytes that the charset is detected from. */
    private static final int SAMPLE = 64 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_CHARACTERS)
                    .maxNumberLength(MAX_CHARACTERS)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final DecodingReader text;

    private JsonTokens(JsonParser parser, DecodingReader text) {
        this.parser = parser;
        this.text = text;
    }

    /**
     * Starts to read a document; closing the tokens closes its bytes.
     *
     * @param given the charset that the caller names, or null to detect it
     * @throws SourceException if the bytes are no text, or do not show their charset
     */
    static JsonTokens open(ByteOrigin bytes, @Nullable Charset given) throws IOException {
        byte[] sample;
        try (InputStream start = bytes.open()) {
            sample = start.readNBytes(SAMPLE);
        }
        TextCharset charset = TextCharset.of(sample, given);
        DecodingReader text = new DecodingReader(bytes.open(), charset, new MalformedBytes());
        return new JsonTokens(FACTORY.createParser(text), text);
    }

    /** Returns the next token, or null at the end. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** Returns the newest token, or null before the first and at the end. */
    @Nullable
    JsonToken current() {
        return parser.currentToken();
    }

    /** Skips the rest of the array or object that the newest token has begun. */
    void skipChildren() throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** Writes the array or object that the newest token begins, to its end. */
    void copy(JsonGenerator target) throws IOException {
        try {
            target.copyCurrentStructureExact(parser);
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** Returns the text of the newest token: the name of a field, a text, or a number as it is written. */
    String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** Returns the line of the newest token, from 1. */
    long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** Returns the column of the newest token, from 1. */
    long column() {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }

    /** Returns the number of bytes read so far. */
    long bytesRead() {
        return text.bytesRead();
    }

    /** Returns the bytes that are no text and that no row has claimed. */
    MalformedBytes malformed() {
        return text.malformed();
    }

    private SourceException broken(JsonProcessingException cause) {
        JsonLocation at = parser.currentLocation();
        String problem = cause instanceof JsonEOFException
                ? "is cut off"
                : cause instanceof StreamConstraintsException
                        ? "exceeds a limit of depth, length or names"
                        : "is broken";
        return new SourceException(
                Kind.INVALID_FORMAT,
                "The JSON " + problem + " at line " + at.getLineNr() + ", column " + at.getColumnNr()
                        + ". Mend it there, or have it written again.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

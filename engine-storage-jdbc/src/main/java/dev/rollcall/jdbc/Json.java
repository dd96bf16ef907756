package dev.rollcall.jdbc;

import java.io.IOException;
import java.io.StringWriter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rollcall.store.StoreException;

/** What the JSON columns have in common. */
final class Json {
    /** Limits are those of the columns, not the reader's, so that whatever was stored can be read. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, true)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private Json() {}

    /** Appends {@code text} as a JSON string. */
    static void quote(String text, StringBuilder json) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** What goes into an array. */
    interface Elements {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * An array as text.
     *
     * @param what whose it is, as in "tags"
     */
    static String array(String what, Elements elements) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            elements.write(json);
            json.writeEndArray();
        } catch (IOException e) {
            throw unexpected(what + " cannot be written as JSON", e);
        }
        return text.toString();
    }

    /** {@code doing} as an exception, where {@code cause} happened but without its message, which quotes values. */
    static StoreException unexpected(String doing, Exception cause) {
        StoreException failure = new StoreException(doing);
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }
}

package dev.rollcall.jdbc.internal.column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Static methods that all JSON columns share. */
final class JsonColumn {
    /** The limits are those of the columns, not the reader's, so that every stored text can be read. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, true)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private JsonColumn() {}

    /** Appends {@code text} as a JSON string. */
    static StringBuilder quote(String text, StringBuilder json) {
        json.append('"');
        if (needsEscapes(text)) {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        } else {
            json.append(text);
        }
        return json.append('"');
    }

    private static boolean needsEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    /** Appends {@code text} as a JSON string, or {@code null}. */
    static void quoteNullable(@Nullable String text, StringBuilder json) {
        if (text == null) {
            json.append("null");
        } else {
            quote(text, json);
        }
    }

    /**
     * Returns an exception for {@code doing} with {@code cause}, but without the message of the cause, which quotes
     * values.
     */
    static StoreException unexpected(String doing, Exception cause) {
        StoreException failure = new StoreException(doing);
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }
}

package dev.rollcall.source.json;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/**
 * A reader of the values of a document as cells. A text, a number and a boolean have their type, null is blank. An
 * array is the JSON array of its texts, which is the form of a cell of tags. Not thread-safe.
 */
final class JsonCells {
    /** The most characters of a number that counts as one; a longer one is a text, and a fault if a number is due. */
    private static final int NUMBER_CHARACTERS = 1_000;

    private static final JsonFactory WRITER = new JsonFactory();

    private final JsonTokens tokens;

    JsonCells(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the cell of the newest token, which does not begin an array or an object. */
    Cell scalar() throws IOException {
        return switch (Objects.requireNonNull(tokens.current())) {
            case VALUE_STRING -> Cell.ofText(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens.text());
            case VALUE_TRUE -> new Cell.Given(new FieldValue.BooleanValue(true));
            case VALUE_FALSE -> new Cell.Given(new FieldValue.BooleanValue(false));
            default -> Cell.BLANK;
        };
    }

    private static Cell number(String text) {
        if (text.length() <= NUMBER_CHARACTERS) {
            try {
                return new Cell.Given(new FieldValue.NumberValue(new BigDecimal(text)));
            } catch (NumberFormatException noDecimal) {
                // NaN and Infinity: as text they are a fault if a number is due
            }
        }
        return Cell.ofText(text);
    }

    /** Reads the array that the newest token begins, to its end. */
    Cell array() throws IOException {
        StringWriter written = new LimitedWriter(JsonTokens.MAX_CHARACTERS);
        boolean empty = true;
        try (JsonGenerator texts = WRITER.createGenerator(written)) {
            texts.writeStartArray();
            for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
                texts.writeString(item(Objects.requireNonNull(token)));
                empty = false;
            }
            texts.writeEndArray();
        }
        return empty ? Cell.BLANK : Cell.ofText(written.toString());
    }

    /** Returns a value inside an array as text; an array or an object there is its JSON. */
    private String item(JsonToken token) throws IOException {
        if (token.isStructStart()) {
            StringWriter written = new LimitedWriter(JsonTokens.MAX_CHARACTERS);
            try (JsonGenerator json = WRITER.createGenerator(written)) {
                tokens.copy(json);
            }
            return written.toString();
        }
        return token == JsonToken.VALUE_NULL ? "" : tokens.text();
    }
}

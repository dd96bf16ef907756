package dev.rollcall.jdbc.internal.column;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.model.FieldValue;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a contact as JSON text:
 * {@code {"born":{"date":"1999-12-31"},"name":"Ann","points":12.5,"vip":true}}. Canonical: equal fields have equal
 * texts. A value can be read without its field's definition.
 */
public final class FieldsJson {
    private static final String DATE = "date";
    private static final String INSTANT = "instant";
    private static final String ONE = "value";

    /** The longest plain decimal; a number with a huge exponent would fill the row, or the heap, with zeros. */
    private static final int MAX_PLAIN = 1_000;

    private static final int USUAL_LENGTH = 256;

    private static final String DAMAGED = "the fields of a contact are damaged in the database";

    private FieldsJson() {}

    public static String write(SortedMap<String, FieldValue> fields) {
        if (fields.isEmpty()) {
            return "{}";
        }
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        fields.forEach((key, value) -> {
            json.append(json.isEmpty() ? '{' : ',');
            JsonColumn.quote(key, json);
            json.append(':');
            write(value, json);
        });
        return json.append('}').toString();
    }

    /** Returns the JSON text of a single value, or null for none. */
    public static @Nullable String writeOne(@Nullable FieldValue value) {
        return value == null ? null : write(new TreeMap<>(Map.of(ONE, value)));
    }

    public static @Nullable FieldValue readOne(@Nullable String text) {
        return text == null ? null : read(text).get(ONE);
    }

    private static StringBuilder write(FieldValue value, StringBuilder json) {
        return switch (value.type()) {
            case TEXT -> JsonColumn.quote(((FieldValue.Text) value).text(), json);
            case NUMBER -> json.append(digits(((FieldValue.NumberValue) value).number()));
            case BOOLEAN -> json.append(((FieldValue.BooleanValue) value).value());
            case DATE ->
                value instanceof FieldValue.Day day
                        ? writeTagged(DATE, day.date(), json)
                        : writeTagged(INSTANT, ((FieldValue.Moment) value).instant(), json);
        };
    }

    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_PLAIN ? number.toString() : number.toPlainString();
    }

    private static StringBuilder writeTagged(String tag, Object value, StringBuilder json) {
        return json.append("{\"").append(tag).append("\":\"").append(value).append("\"}");
    }

    public static SortedMap<String, FieldValue> read(String text) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        try (JsonParser json = JsonColumn.FACTORY.createParser(text)) {
            json.nextToken();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                fields.put(key, value(json));
            }
        } catch (IOException | DateTimeException | NumberFormatException e) {
            throw JsonColumn.unexpected(DAMAGED, e);
        }
        return fields;
    }

    private static FieldValue value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new FieldValue.Text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FieldValue.NumberValue(new BigDecimal(json.getText()));
            case VALUE_TRUE -> new FieldValue.BooleanValue(true);
            case VALUE_FALSE -> new FieldValue.BooleanValue(false);
            case START_OBJECT -> tagged(json);
            default -> throw damaged();
        };
    }

    private static FieldValue tagged(JsonParser json) throws IOException {
        String tag = json.nextFieldName();
        String text = json.nextTextValue();
        if (tag == null || text == null || json.nextToken() != JsonToken.END_OBJECT) {
            throw damaged();
        }
        return switch (tag) {
            case DATE -> new FieldValue.Day(LocalDate.parse(text));
            case INSTANT -> new FieldValue.Moment(Instant.parse(text));
            default -> throw damaged();
        };
    }

    private static StoreException damaged() {
        return new StoreException(DAMAGED);
    }
}

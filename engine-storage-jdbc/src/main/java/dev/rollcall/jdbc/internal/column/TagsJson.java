package dev.rollcall.jdbc.internal.column;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a contact as JSON text, each with its key before it unless the two are the same:
 * {@code ["new",["vip","VIP"]]}. The key is stored, not computed again, so that it does not change under another
 * version of Unicode. Canonical; null if there are none.
 */
public final class TagsJson {
    private static final String DAMAGED = "the tags of a contact are damaged in the database";

    private TagsJson() {}

    public static @Nullable String write(SortedMap<String, String> tags) {
        if (tags.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder();
        tags.forEach((key, tag) -> {
            json.append(json.isEmpty() ? '[' : ',');
            if (key.equals(tag)) {
                JsonColumn.quote(tag, json);
            } else {
                json.append('[');
                JsonColumn.quote(key, json);
                json.append(',');
                JsonColumn.quote(tag, json);
                json.append(']');
            }
        });
        return json.append(']').toString();
    }

    public static SortedMap<String, String> read(@Nullable String text) {
        if (text == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> tags = new TreeMap<>();
        try (JsonParser json = JsonColumn.FACTORY.createParser(text)) {
            require(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                readOne(json, tags);
            }
        } catch (IOException e) {
            throw JsonColumn.unexpected(DAMAGED, e);
        }
        return tags;
    }

    private static void readOne(JsonParser json, SortedMap<String, String> tags) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            tags.put(json.getText(), json.getText());
            return;
        }
        require(json.currentToken() == JsonToken.START_ARRAY);
        String key = json.nextTextValue();
        String tag = json.nextTextValue();
        if (key == null || tag == null) {
            throw new StoreException(DAMAGED);
        }
        require(json.nextToken() == JsonToken.END_ARRAY);
        tags.put(key, tag);
    }

    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw new StoreException(DAMAGED);
        }
    }
}

package dev.rollcall.source.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A search for the rows of a document. A document that is an array needs its first tokens only. One that is an object
 * is read to its end, since what follows can show that it is the first of many, or that another part has rows too.
 */
final class JsonShapes {
    private static final Set<String> NAMES = Set.of("fieldnames", "columns", "columnnames", "header", "headers");
    private static final String OBJECT_EXPECTED =
            "The JSON holds no rows. It must be an array of objects, objects line by line, or an object with one of"
                    + " these in it.";

    private final JsonTokens tokens;
    private final @Nullable String wanted;
    /** The fields that hold rows: the wanted one, or two at most, which are as bad as more. */
    private final Map<String, JsonLayout> tables = new LinkedHashMap<>();

    /** The names of arrays, of which none may occur twice. */
    private final Set<String> arrays = new HashSet<>();

    private @Nullable List<String> names;
    private int objects;
    private int others;

    /** @param wanted the name of the rows, or null to look for them */
    private JsonShapes(JsonTokens tokens, @Nullable String wanted) {
        this.tokens = tokens;
        this.wanted = wanted;
    }

    /**
     * Finds the rows of a document.
     *
     * @param tokens the document, at its beginning
     * @param path the names that lead to the rows; empty to look for them
     * @throws SourceException if there are none, or several parts may be meant
     */
    static JsonShape find(JsonTokens tokens, List<String> path) throws IOException {
        JsonToken root = tokens.next();
        if (path.isEmpty() && root == JsonToken.START_ARRAY) {
            return new JsonShape(layoutOfArray(tokens), path, null);
        } else if (root != JsonToken.START_OBJECT) {
            throw new SourceException(Kind.INVALID_FORMAT, OBJECT_EXPECTED);
        }
        JsonShapes shapes = new JsonShapes(tokens, path.isEmpty() ? null : path.get(path.size() - 1));
        if (path.isEmpty()) {
            shapes.readFields();
            return tokens.next() == null ? shapes.ofRoot() : new JsonShape(JsonLayout.LINES, path, null);
        }
        for (String name : path.subList(0, path.size() - 1)) {
            enter(tokens, name);
        }
        shapes.readFields();
        return shapes.at(path);
    }

    /** Moves into the object under {@code name}, which the newest token's object has. */
    static void enter(JsonTokens tokens, String name) throws IOException {
        if (!moveTo(tokens, name) || tokens.current() != JsonToken.START_OBJECT) {
            throw nothingUnder(name);
        }
    }

    /** Moves to the value under {@code name}, which the newest token's object has; false if it has none. */
    static boolean moveTo(JsonTokens tokens, String name) throws IOException {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            boolean found = tokens.text().equals(name);
            tokens.next();
            if (found) {
                return true;
            }
            tokens.skipChildren();
        }
        return false;
    }

    /** Returns the layout of the array that the newest token begins, and reads its first token. */
    private static JsonLayout layoutOfArray(JsonTokens tokens) throws IOException {
        return tokens.next() == JsonToken.START_ARRAY ? JsonLayout.LISTS : JsonLayout.OBJECTS;
    }

    /** Reads the fields of the object that the newest token begins. */
    private void readFields() throws IOException {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            JsonToken value = tokens.next();
            if (value == JsonToken.START_OBJECT) {
                objects++;
                if (name.equals(wanted) && tables.put(name, JsonLayout.KEYED_OBJECTS) != null) {
                    throw twice();
                }
                tokens.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                others++;
                readArray(name);
            } else {
                others++;
            }
        }
    }

    private void readArray(String name) throws IOException {
        if (arrays.size() < ColumnNames.MAX_COLUMNS && !arrays.add(name)) {
            throw twice();
        }
        JsonToken first = tokens.next();
        boolean table = first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
        if (table && (wanted == null ? tables.size() < 2 : name.equals(wanted))) {
            tables.put(name, first == JsonToken.START_ARRAY ? JsonLayout.LISTS : JsonLayout.OBJECTS);
        }
        boolean mayBeNames =
                NAMES.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
        List<String> texts = new ArrayList<>();
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = tokens.next()) {
            if (mayBeNames && token == JsonToken.VALUE_STRING && texts.size() <= ColumnNames.MAX_COLUMNS) {
                texts.add(tokens.text());
            } else {
                mayBeNames = false;
                tokens.skipChildren();
            }
        }
        if (mayBeNames && !texts.isEmpty()) {
            names = texts;
        }
    }

    /** Returns the shape of a document that is one object. */
    private JsonShape ofRoot() {
        List<String> arrays = List.copyOf(tables.keySet());
        if (arrays.size() == 1) {
            return at(arrays);
        } else if (arrays.size() > 1) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The JSON has rows under several names. Say under which one: --rows-at NAME (in Java:"
                            + " JsonSource.rowsAt(String)).");
        }
        boolean keyed = objects > 0 && others == 0;
        return new JsonShape(keyed ? JsonLayout.KEYED_OBJECTS : JsonLayout.LINES, List.of(), null);
    }

    private JsonShape at(List<String> path) {
        String name = path.get(path.size() - 1);
        JsonLayout layout = tables.get(name);
        if (layout == null) {
            throw nothingUnder(name);
        }
        return new JsonShape(layout, path, layout == JsonLayout.LISTS ? names : null);
    }

    private static SourceException twice() {
        return new SourceException(
                Kind.INVALID_FORMAT, "The JSON has the same name twice, with an array each time. Rename one of them.");
    }

    private static SourceException nothingUnder(String name) {
        return new SourceException(
                Kind.INVALID_FORMAT,
                "The JSON has no rows under '" + name + "'. Say where they are: --rows-at NAME (in Java:"
                        + " JsonSource.rowsAt(String)).");
    }
}

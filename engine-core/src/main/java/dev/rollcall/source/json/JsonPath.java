package dev.rollcall.source.json;

import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.internal.text.Blanks;

/** The names that lead from the root of a document to a value in it. */
final class JsonPath {
    private JsonPath() {}

    /**
     * Returns the names in a JSON Pointer (RFC 6901), or a single name.
     *
     * @throws IllegalArgumentException if there is no name in it
     */
    static List<String> parse(String text) {
        String stripped = Blanks.strip(text);
        if (stripped.isEmpty() || stripped.equals("/")) {
            throw new IllegalArgumentException("the place of the rows is a name, or names each after a slash");
        }
        return stripped.startsWith("/")
                ? Stream.of(stripped.substring(1).split("/", -1))
                        .map(name -> name.replace("~1", "/").replace("~0", "~"))
                        .toList()
                : List.of(stripped);
    }
}

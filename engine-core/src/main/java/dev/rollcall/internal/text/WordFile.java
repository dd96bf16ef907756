package dev.rollcall.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of words beside a class: sections, and in them lines of words, one for each language. A line begins with its
 * language and a colon, and its words are separated by commas. Blank lines, and those that begin with {@code #}, do not
 * count.
 */
public final class WordFile {
    private WordFile() {}

    /**
     * Returns the words of each section.
     *
     * @param owner the class that the file is beside
     */
    public static Map<String, List<String>> read(Class<?> owner, String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(owner, name)) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), words -> new ArrayList<>());
            } else {
                Stream.of(line.substring(line.indexOf(':') + 1).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(section::add);
            }
        }
        return sections;
    }

    private static List<String> lines(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

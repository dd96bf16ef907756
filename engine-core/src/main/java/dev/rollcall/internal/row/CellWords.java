package dev.rollcall.internal.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.rollcall.options.StatusMeaning;

/** A file of words of cells beside this class, with a section for each meaning, and in it a line for each language. */
final class WordFile {
    private WordFile() {}

    /** Returns the name of each word's section, by the word's {@link StatusMeaning#key}. */
    static Map<String, String> read(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
                continue;
            }
            String meaning = section;
            Stream.of(line.substring(line.indexOf(':') + 1).split(","))
                    .map(StatusMeaning::key)
                    .forEach(word -> put(meanings, word, meaning));
        }
        return meanings;
    }

    private static void put(Map<String, String> meanings, String word, String meaning) {
        String other = meanings.put(word, meaning);
        if (other != null && !other.equals(meaning)) {
            throw new IllegalStateException("'" + word + "' means both " + other + " and " + meaning);
        }
    }

    private static List<String> lines(String name) {
        try (InputStream file = WordFile.class.getResourceAsStream(name)) {
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

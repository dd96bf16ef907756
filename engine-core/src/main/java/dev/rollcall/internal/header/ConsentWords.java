package dev.rollcall.internal.header;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words of {@code header-words.txt}, by meaning and by language. */
enum ConsentWords {
    LEFT,
    SUPPRESSED,
    BOUNCED,
    COMPLAINED,
    AGREED,
    TOPIC,
    STATUS,
    WHOSE_STATUS,
    LAST,
    LAST_OF_CONSENT,
    LAST_OF_TOPIC,
    FIRST,
    ANYWHERE,
    OBJECT,
    TIME,
    TIME_LAST,
    CHANGED,
    REASON,
    COMMENT,
    PHONE,
    OTHER_CHANNEL,
    CONTACT,
    BETWEEN;

    private static final String FILE = "header-words.txt";

    /** The word lists, loaded with the first header. */
    private static final class Lists {
        private static final Map<ConsentWords, WordList> ALL = read();
    }

    /** Returns the places of these words in {@code header}. */
    BitSet find(HeaderWords header) {
        return list().find(header, BETWEEN.list());
    }

    /** Reports whether {@code word} is one of them. */
    boolean contains(String word) {
        return list().contains(word);
    }

    private WordList list() {
        return Lists.ALL.getOrDefault(this, WordList.nothing());
    }

    private static Map<ConsentWords, WordList> read() {
        Map<ConsentWords, List<String>> texts = new EnumMap<>(ConsentWords.class);
        List<String> section = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']'));
                section = texts.computeIfAbsent(
                        valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')), words -> new ArrayList<>());
            } else {
                String patterns = line.substring(line.indexOf(':') + 1);
                Stream.of(patterns.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .forEach(section::add);
            }
        }
        Map<ConsentWords, WordList> lists = new EnumMap<>(ConsentWords.class);
        texts.forEach((words, patterns) -> lists.put(words, WordList.of(patterns)));
        return lists;
    }

    private static List<String> lines() {
        try (InputStream file = ConsentWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
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

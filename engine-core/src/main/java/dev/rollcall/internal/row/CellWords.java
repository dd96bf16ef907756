package dev.rollcall.internal.row;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.rollcall.internal.text.WordFile;
import dev.rollcall.options.StatusMeaning;

/** The words of cells, in files with a section for each meaning. */
final class CellWords {
    private CellWords() {}

    /** Returns the name of each word's section, by the word's {@link StatusMeaning#key}. */
    static Map<String, String> read(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        WordFile.read(CellWords.class, name)
                .forEach((meaning, words) -> words.forEach(word -> put(meanings, StatusMeaning.key(word), meaning)));
        return meanings;
    }

    private static void put(Map<String, String> meanings, String word, String meaning) {
        String other = meanings.put(word, meaning);
        if (other != null && !other.equals(meaning)) {
            throw new IllegalStateException("'" + word + "' means both " + other + " and " + meaning);
        }
    }
}

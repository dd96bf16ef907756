package dev.rollcall.internal.header;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of patterns for words with one meaning. Immutable. */
final class WordList {
    private static final WordList NOTHING = new WordList(List.of());

    private final List<WordPattern> patterns;
    private final Set<String> plain = new HashSet<>();

    private WordList(List<WordPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** @param texts the patterns in the notation of {@code header-words.txt} */
    static WordList of(List<String> texts) {
        WordList list = new WordList(
                texts.stream().map(HeaderWords::fold).map(WordPattern::parse).toList());
        texts.stream().map(HeaderWords::fold).forEach(list.plain::add);
        return list;
    }

    static WordList nothing() {
        return NOTHING;
    }

    /** Reports whether {@code word} is in the list without a wildcard. */
    boolean contains(String word) {
        return plain.contains(word);
    }

    /**
     * Returns the places of all words of {@code header} that match; words of {@code between} may occur inside patterns.
     */
    BitSet find(HeaderWords header, WordList between) {
        BitSet found = new BitSet();
        for (WordPattern pattern : patterns) {
            found.or(pattern.find(header, between::contains));
        }
        return found;
    }
}

package dev.rollcall.mapping;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Patterns for words that say the same. Immutable. */
final class WordList {
    private static final WordList NOTHING = new WordList(List.of());

    private final List<WordPattern> patterns;
    private final Set<String> plain = new HashSet<>();

    private WordList(List<WordPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** @param texts patterns as {@code header-words.txt} has them */
    static WordList of(List<String> texts) {
        WordList list = new WordList(
                texts.stream().map(HeaderWords::fold).map(WordPattern::parse).toList());
        texts.stream().map(HeaderWords::fold).forEach(list.plain::add);
        return list;
    }

    static WordList nothing() {
        return NOTHING;
    }

    /** Whether {@code word} is one of them as it stands. */
    boolean contains(String word) {
        return plain.contains(word);
    }

    /** The places of all words of {@code header} that are found, where {@code between} may stand inside patterns. */
    BitSet find(HeaderWords header, WordList between) {
        BitSet found = new BitSet();
        for (WordPattern pattern : patterns) {
            found.or(pattern.find(header, between));
        }
        return found;
    }
}

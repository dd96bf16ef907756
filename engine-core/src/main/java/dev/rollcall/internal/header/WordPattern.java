package dev.rollcall.internal.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A pattern that finds words in a header, in the notation of {@code header-words.txt}. Immutable.
 *
 * @param whole whether it must match the whole header
 * @param phrases the phrases, each of which must be found
 */
record WordPattern(boolean whole, List<Phrase> phrases) {
    /** The smallest number of letters that count as several words written as one. */
    private static final int SHORTEST_RUN = 5;

    /** A sequence of words; each is one of several. */
    private record Phrase(List<List<Word>> parts) {}

    /**
     * A word with optional wildcards.
     *
     * @param openStart whether more letters may precede {@code text}
     * @param openEnd whether more letters may follow
     */
    private record Word(String text, boolean openStart, boolean openEnd) {
        static Word parse(String text) {
            boolean openStart = text.startsWith("*");
            boolean openEnd = text.endsWith("*");
            return new Word(text.replace("*", ""), openStart, openEnd);
        }

        boolean fits(String word) {
            if (openStart) {
                return openEnd ? word.contains(text) : word.endsWith(text);
            }
            return openEnd ? word.startsWith(text) : word.equals(text);
        }
    }

    /** @param text one pattern, folded */
    static WordPattern parse(String text) {
        boolean whole = text.startsWith("=");
        List<Phrase> phrases = Stream.of(text.substring(whole ? 1 : 0).split("&"))
                .map(WordPattern::phrase)
                .toList();
        return new WordPattern(whole, phrases);
    }

    private static Phrase phrase(String text) {
        return new Phrase(Stream.of(text.strip().split(" +"))
                .map(part -> Stream.of(part.split("\\|")).map(Word::parse).toList())
                .toList());
    }

    /**
     * Returns the places of the matched words in {@code header}; empty if a required phrase is missing.
     *
     * @param between the words that may occur between two words of a phrase
     */
    BitSet find(HeaderWords header, Predicate<String> between) {
        BitSet found = new BitSet();
        for (Phrase phrase : phrases) {
            BitSet places = find(phrase, header, between);
            if (places.isEmpty()) {
                return places;
            }
            found.or(places);
        }
        if (whole && found.cardinality() < header.size()) {
            found.clear();
        }
        return found;
    }

    private static BitSet find(Phrase phrase, HeaderWords header, Predicate<String> between) {
        BitSet found = new BitSet();
        for (int i = 0; i < header.size(); i++) {
            if (phrase.parts().size() > 1 && isRun(phrase.parts(), header.get(i))) {
                found.set(i);
            }
            List<Integer> places = from(i, phrase.parts(), header, between);
            places.forEach(found::set);
        }
        return found;
    }

    /** Returns the places of the parts, the first at {@code start}; empty if they do not follow there. */
    private static List<Integer> from(
            int start, List<List<Word>> parts, HeaderWords header, Predicate<String> between) {
        List<Integer> places = new ArrayList<>();
        int place = start;
        for (List<Word> part : parts) {
            while (!places.isEmpty()
                    && place < header.size()
                    && !fits(part, header.get(place))
                    && between.test(header.get(place))) {
                place++;
            }
            if (place >= header.size() || !fits(part, header.get(place))) {
                return List.of();
            }
            places.add(place++);
        }
        return places;
    }

    private static boolean fits(List<Word> part, String word) {
        for (Word one : part) {
            if (one.fits(word)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether {@code word} begins or ends with all parts written as one. */
    private static boolean isRun(List<List<Word>> parts, String word) {
        for (int start = 0; start + SHORTEST_RUN <= word.length(); start++) {
            if (isRun(parts, 0, word, start, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(List<List<Word>> parts, int part, String word, int start, int at) {
        if (part == parts.size()) {
            return at - start >= SHORTEST_RUN && (start == 0 || at == word.length());
        }
        for (Word one : parts.get(part)) {
            if (word.startsWith(one.text(), at)
                    && isRun(parts, part + 1, word, start, at + one.text().length())) {
                return true;
            }
        }
        return false;
    }
}

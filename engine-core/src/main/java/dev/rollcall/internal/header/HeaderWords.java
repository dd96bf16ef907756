package dev.rollcall.internal.header;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a header, cut at spaces, punctuation, digits and changes of case ({@code doNotEmail},
 * {@code UNSUB_TIME}), in lower case and without accents. Numbers are omitted, and e-mail is one word.
 */
record HeaderWords(List<String> words) {
    private static final Pattern CASES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** The English negation; in other languages the letters before an apostrophe are a word. */
    private static final Pattern NOT = Pattern.compile("n['\u2019]t\\b");

    /** Letters that have no form without an accent. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe");

    static HeaderWords of(String header) {
        String cut = CASES.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC))
                .replaceAll(" ");
        List<String> words = new ArrayList<>();
        for (String word : NO_LETTERS.split(fold(cut), -1)) {
            int last = words.size() - 1;
            if (last >= 0 && words.get(last).equals("e") && (word.startsWith("mail") || word.startsWith("post"))) {
                words.set(last, "e" + word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new HeaderWords(List.copyOf(words));
    }

    /** Returns {@code text} in lower case, without accents and with its punctuation. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String folded = NOT.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("nt");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    int size() {
        return words.size();
    }

    String get(int index) {
        return words.get(index);
    }
}

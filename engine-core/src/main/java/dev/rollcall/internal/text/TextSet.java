package dev.rollcall.internal.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A set of texts that whole cells are compared with; case and blanks around a cell do not matter. Immutable. */
public final class TextSet {
    private static final int LAST_ASCII = 0x7f;

    private final Set<String> texts = new HashSet<>();

    /** For each length, the first ASCII characters of its texts, as bits in two longs. They suffice for most cells. */
    private final long[] beginnings;

    /** @param texts the texts of the set; blank ones are omitted */
    public TextSet(Set<String> texts) {
        for (String text : texts) {
            this.texts.add(fold(Blanks.strip(text)));
        }
        this.texts.remove("");
        int longest = this.texts.stream().mapToInt(String::length).max().orElse(0);
        this.beginnings = new long[2 * (longest + 1)];
        for (String text : this.texts) {
            int first = Math.min(text.charAt(0), LAST_ASCII);
            beginnings[index(text.length(), first)] |= 1L << first;
        }
    }

    /** Reports whether {@code text} is one of the texts. */
    public boolean contains(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Blanks.isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && Blanks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start < end
                && mayBegin(end - start, text.charAt(start))
                && texts.contains(fold(text.substring(start, end)));
    }

    /** Reports whether the set is empty. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns all texts in lower case, sorted. */
    public SortedSet<String> texts() {
        return new TreeSet<>(texts);
    }

    /** Reports whether a text of this length may begin with {@code first}. All characters beyond ASCII count as one. */
    private boolean mayBegin(int length, char first) {
        int small = first >= 'A' && first <= 'Z' ? first + 'a' - 'A' : Math.min(first, LAST_ASCII);
        int index = index(length, small);
        return index < beginnings.length && (beginnings[index] & 1L << small) != 0;
    }

    private static int index(int length, int first) {
        return 2 * length + (first >> 6);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

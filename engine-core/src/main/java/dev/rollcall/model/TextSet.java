package dev.rollcall.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A set of texts that cells are compared with as a whole; case and blanks around a cell do not matter. Immutable. */
public final class TextSet {
    private static final int LAST_ASCII = 0x7f;

    private final Set<String> texts = new HashSet<>();

    /**
     * For each length the ASCII characters, two longs of bits, that one of the texts begins with. Most cells end
     * here.
     */
    private final long[] beginnings;

    /** @param texts what is in it; blank ones are left out */
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

    /** Whether {@code text} is one of them. */
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

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** All of them in small letters, sorted. */
    public SortedSet<String> texts() {
        return new TreeSet<>(texts);
    }

    /** Beyond ASCII, all characters are one here. */
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

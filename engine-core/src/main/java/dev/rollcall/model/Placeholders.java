package dev.rollcall.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The texts that stand for nothing where a value should be, such as {@code NULL}, {@code n/a} and
 * {@code none@none.com} (ruling R-32). A cell is one if it is the text as a whole; case and blanks around it do not matter.
 * Immutable.
 */
public final class Placeholders {
    /**
     * Stands for zeros of any length, which are a value as often as they are none: so they are not among the others.
     */
    private static final String ZERO = "0";

    private static final int LAST_ASCII = 0x7f;

    /**
     * What is usually written: NULL, none, n/a and the like in twelve languages, what spreadsheets show for errors,
     * dashes and question marks, {@code 0}, and whole addresses that are typed where there is none.
     */
    public static final Placeholders USUAL = of(PlaceholderTexts.all());

    /** Those of the usual ones that are no values in other columns either, as a plain no is one. */
    public static final Placeholders OF_VALUES = of(PlaceholderTexts.ofValues());

    /** Those of the usual ones that programs write rather than people: NULL and the like, spreadsheets' errors, dashes, {@code 0}. */
    public static final Placeholders OF_PROGRAMS = of(PlaceholderTexts.ofPrograms());

    private final Set<String> texts;
    private final boolean zero;

    /**
     * For each length the ASCII characters, two longs of bits, that one of the texts begins with. Most cells end
     * here.
     */
    private final long[] beginnings;

    private Placeholders(Set<String> texts, boolean zero, int longest) {
        this.texts = texts;
        this.zero = zero;
        this.beginnings = new long[2 * (longest + 1)];
        for (String text : texts) {
            int first = Math.min(text.charAt(0), LAST_ASCII);
            beginnings[index(text.length(), first)] |= 1L << first;
        }
    }

    public static Placeholders of(Set<String> texts) {
        Set<String> folded = new HashSet<>();
        for (String text : texts) {
            folded.add(fold(Blanks.strip(text)));
        }
        boolean zero = folded.remove(ZERO);
        folded.remove("");
        return new Placeholders(
                folded, zero, folded.stream().mapToInt(String::length).max().orElse(0));
    }

    /** Whether {@code text} is nothing but zeros: columns that are padded write {@code 0000}. */
    public static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether {@code text} is one of them, {@code 0} excepted. */
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

    /**
     * Whether {@code text} is one of them in a column where numbers and codes are values: those with a digit, such as {@code 0.00} and
     * {@code -1}, are none there.
     */
    public boolean containsWord(String text) {
        return contains(text) && text.chars().noneMatch(Character::isDigit);
    }

    /** Whether {@code 0} is one of them. */
    public boolean containsZero() {
        return zero;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return texts.isEmpty() && !zero;
    }

    /** All of them in small letters, sorted. */
    public SortedSet<String> texts() {
        SortedSet<String> all = new TreeSet<>(texts);
        if (zero) {
            all.add(ZERO);
        }
        return all;
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

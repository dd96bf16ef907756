package dev.rollcall.model;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

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

    /**
     * What is usually written: NULL, none, n/a and the like in twelve languages, what spreadsheets show for errors,
     * dashes and question marks, {@code 0}, and whole addresses that are typed where there is none.
     */
    public static final Placeholders USUAL = of(PlaceholderTexts.all());

    /** Those of the usual ones that are no values in other columns either, as a plain no is one. */
    public static final Placeholders OF_VALUES = of(PlaceholderTexts.ofValues());

    /** Those of the usual ones that programs write rather than people: NULL and the like, spreadsheets' errors, dashes, {@code 0}. */
    public static final Placeholders OF_PROGRAMS = of(PlaceholderTexts.ofPrograms());

    private final TextSet texts;
    private final boolean zero;

    private Placeholders(TextSet texts, boolean zero) {
        this.texts = texts;
        this.zero = zero;
    }

    public static Placeholders of(Set<String> texts) {
        Set<String> others = new HashSet<>(texts);
        boolean zero = others.removeIf(text -> Blanks.strip(text).equals(ZERO));
        return new Placeholders(new TextSet(others), zero);
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
        return texts.contains(text);
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
        SortedSet<String> all = texts.texts();
        if (zero) {
            all.add(ZERO);
        }
        return all;
    }
}

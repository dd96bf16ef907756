package dev.rollcall.model;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.TextSet;

/**
 * A set of texts that stand for a missing value, such as {@code NULL}, {@code n/a} and {@code none@none.com} (ruling
 * A cell is a placeholder if it is such a text as a whole; case and blanks around it do not matter. Immutable.
 */
public final class Placeholders {
    /** The text for zeros of any length. It is kept apart from the others, since zeros are a value as often as not. */
    private static final String ZERO = "0";

    /**
     * The usual placeholders: NULL, none, n/a and the like in twelve languages, spreadsheet errors, dashes and question
     * marks, {@code 0}, and whole addresses that people type if they have none.
     */
    public static final Placeholders USUAL = of(PlaceholderTexts.all());

    /** The usual placeholders that are not values in other columns, as a plain no is. */
    public static final Placeholders OF_VALUES = of(PlaceholderTexts.ofValues());

    /**
     * The usual placeholders that programs write rather than people: NULL and the like, spreadsheet errors, dashes,
     * {@code 0}.
     */
    public static final Placeholders OF_PROGRAMS = of(PlaceholderTexts.ofPrograms());

    private final TextSet texts;
    private final boolean zero;

    private Placeholders(TextSet texts, boolean zero) {
        this.texts = texts;
        this.zero = zero;
    }

    /** Returns a set of the given texts; blank ones are omitted. */
    public static Placeholders of(Set<String> texts) {
        Set<String> others = new HashSet<>(texts);
        boolean zero = others.removeIf(text -> Blanks.strip(text).equals(ZERO));
        return new Placeholders(new TextSet(others), zero);
    }

    /** Reports whether {@code text} has only zeros: padded columns hold {@code 0000}. */
    public static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Reports whether {@code text} is one of the texts, {@code 0} excepted. */
    public boolean contains(String text) {
        return texts.contains(text);
    }

    /**
     * Reports whether {@code text} is a placeholder in a column whose values are numbers and codes: texts with a digit,
     * such as {@code 0.00} and {@code -1}, are values there.
     */
    public boolean containsWord(String text) {
        return contains(text) && text.chars().noneMatch(Character::isDigit);
    }

    /** Reports whether {@code 0} is one of the texts. */
    public boolean containsZero() {
        return zero;
    }

    /** Reports whether the set is empty. */
    public boolean isEmpty() {
        return texts.isEmpty() && !zero;
    }

    /** Returns all texts in lower case, sorted. */
    public SortedSet<String> texts() {
        SortedSet<String> all = texts.texts();
        if (zero) {
            all.add(ZERO);
        }
        return all;
    }
}

package dev.rollcall.internal.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.rollcall.internal.header.ProfileField;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person, reduced to what distinguishes two names (ruling R-27).
 *
 * @param text the letters without case and accents, and the separators between them
 */
record PersonName(String text) {
    private static final String FULL = key(ProfileField.FULL_NAME);
    private static final String FIRST = key(ProfileField.FIRST_NAME);
    private static final String LAST = key(ProfileField.LAST_NAME);

    /**
     * The accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic ones; other scripts write
     * vowels as marks.
     */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670]+");

    private static final Pattern STROKES = Pattern.compile("[øłđðħŧæœþ]");
    private static final Map<String, String> WITHOUT_STROKE =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ŧ", "t", "æ", "ae", "œ", "oe", "þ", "th");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static String key(ProfileField field) {
        return field.definition().key();
    }

    /** Returns the name in the cells of a row, whether or not they are stored. */
    static PersonName given(Map<String, FieldChange> cells) {
        return of(field -> cells.get(field) instanceof FieldChange.Put put ? put.value() : null);
    }

    /** Returns the name of a contact. */
    static PersonName stored(Map<String, FieldValue> fields) {
        return of(fields::get);
    }

    /** Returns the full name, or the first and the last name joined. */
    private static PersonName of(Function<String, @Nullable FieldValue> fields) {
        PersonName full = new PersonName(folded(fields.apply(FULL)));
        return full.isName() ? full : new PersonName(folded(fields.apply(FIRST)) + ' ' + folded(fields.apply(LAST)));
    }

    private static String folded(@Nullable FieldValue value) {
        if (!(value instanceof FieldValue.Text text)) {
            return "";
        }
        String folded = Normalizer.normalize(text.text(), Normalizer.Form.NFKD);
        // upper case first, since it maps ß to ss
        folded = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        folded = ACCENTS.matcher(folded).replaceAll("");
        return STROKES.matcher(folded).replaceAll(found -> WITHOUT_STROKE.get(found.group()));
    }

    private boolean isName() {
        return !words(" ").isEmpty();
    }

    /**
     * Returns the words of the name.
     *
     * @param punctuation the replacement of punctuation: it separates words, or is part of one, as in O'Neil and
     *     Anne-Marie
     */
    private List<String> words(String punctuation) {
        return Arrays.stream(SPACE.split(PUNCTUATION.matcher(text).replaceAll(punctuation)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Reports whether both are names of different people: each has a word that the other lacks. */
    boolean differsFrom(PersonName other) {
        return isName() && other.isName() && differsFrom(other, " ") && differsFrom(other, "");
    }

    private boolean differsFrom(PersonName other, String punctuation) {
        List<String> words = words(punctuation);
        List<String> others = other.words(punctuation);
        return !holds(words, others) && !holds(others, words);
    }

    /**
     * Reports whether each word of {@code some} has a partner of its own in {@code all}. An initial is a partner of
     * every word that begins with it.
     */
    private static boolean holds(List<String> all, List<String> some) {
        List<String> left = new ArrayList<>(all);
        List<String> unmatched = new ArrayList<>(some);
        unmatched.removeIf(left::remove);
        for (String word : unmatched) {
            String partner = left.stream()
                    .filter(candidate -> abbreviates(word, candidate) || abbreviates(candidate, word))
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                return false;
            }
            left.remove(partner);
        }
        return true;
    }

    /**
     * Reports whether {@code initial} is one letter with which {@code word} begins. Only alphabets with two cases have
     * initials.
     */
    private static boolean abbreviates(String initial, String word) {
        int letter = initial.codePointAt(0);
        return initial.length() == Character.charCount(letter)
                && Character.isLowerCase(letter)
                && word.startsWith(initial);
    }

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "PersonName";
    }
}

package dev.rollcall.internal.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.mapping.ProfileField;
import dev.rollcall.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called, as far as two names can be told apart (ruling R-27).
 *
 * @param text letters without case and accents, and what stands between them
 */
record PersonName(String text) {
    private static final String FULL = key(ProfileField.FULL_NAME);
    private static final String FIRST = key(ProfileField.FIRST_NAME);
    private static final String LAST = key(ProfileField.LAST_NAME);

    /** Of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic ones; other scripts write vowels as marks. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670]+");

    private static final Pattern STROKES = Pattern.compile("[øłđðħŧæœþ]");
    private static final Map<String, String> WITHOUT_STROKE =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ŧ", "t", "æ", "ae", "œ", "oe", "þ", "th");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static String key(ProfileField field) {
        return field.definition().key();
    }

    /** The name that the cells of a row give, whatever becomes of it. */
    static PersonName given(Map<String, FieldChange> cells) {
        return of(field -> cells.get(field) instanceof FieldChange.Put put ? put.value() : null);
    }

    /** The name that a contact has. */
    static PersonName stored(Map<String, FieldValue> fields) {
        return of(fields::get);
    }

    /** The full name, or first and last joined. */
    private static PersonName of(Function<String, @Nullable FieldValue> fields) {
        PersonName full = new PersonName(folded(fields.apply(FULL)));
        return full.isName() ? full : new PersonName(folded(fields.apply(FIRST)) + ' ' + folded(fields.apply(LAST)));
    }

    private static String folded(@Nullable FieldValue value) {
        if (!(value instanceof FieldValue.Text text)) {
            return "";
        }
        String folded = Normalizer.normalize(text.text(), Normalizer.Form.NFKD);
        // upper case first: it knows that ß is ss
        folded = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        folded = ACCENTS.matcher(folded).replaceAll("");
        return STROKES.matcher(folded).replaceAll(found -> WITHOUT_STROKE.get(found.group()));
    }

    private boolean isName() {
        return !words(" ").isEmpty();
    }

    /** @param punctuation what is read for it: it may stand between words, or inside of one, as in O'Neil and Anne-Marie */
    private List<String> words(String punctuation) {
        return Arrays.stream(SPACE.split(PUNCTUATION.matcher(text).replaceAll(punctuation)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether both are names, and not of one person: each has a word that the other lacks. */
    boolean differsFrom(PersonName other) {
        return isName() && other.isName() && differsFrom(other, " ") && differsFrom(other, "");
    }

    private boolean differsFrom(PersonName other, String punctuation) {
        List<String> words = words(punctuation);
        List<String> others = other.words(punctuation);
        return !holds(words, others) && !holds(others, words);
    }

    /** Whether each of {@code some} has a word of {@code all} to itself. An initial goes with any word that it begins. */
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

    /** Whether {@code initial} is one letter, with which {@code word} begins. Only alphabets with two cases write initials. */
    private static boolean abbreviates(String initial, String word) {
        int letter = initial.codePointAt(0);
        return initial.length() == Character.charCount(letter)
                && Character.isLowerCase(letter)
                && word.startsWith(initial);
    }

    /** Leaves the name out. */
    @Override
    public String toString() {
        return "PersonName";
    }
}

package dev.rollcall.oracle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import dev.rollcall.model.FieldValue;

/** The comparison of names: whether they belong to different people. */
final class OracleName {
    private OracleName() {}

    /** The full name from fields by key, or first and last name joined; empty for no name. */
    static String of(Function<String, FieldValue> field) {
        String full = text(field.apply("full_name"));
        return hasLetter(full) ? full : text(field.apply("first_name")) + " " + text(field.apply("last_name"));
    }

    private static String text(FieldValue value) {
        return value instanceof FieldValue.Text text ? text.text() : "";
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Punctuation may separate words or belong to one: names differ if they differ in both readings. */
    static boolean differ(String one, String other) {
        return hasLetter(one)
                && hasLetter(other)
                && differInWords(words(one, ' '), words(other, ' '))
                && differInWords(words(one, '\0'), words(other, '\0'));
    }

    private static boolean differInWords(List<String> one, List<String> other) {
        return !isContained(one, other) && !isContained(other, one);
    }

    /** Tries every way of pairing each word with one of the others. */
    private static boolean isContained(List<String> words, List<String> others) {
        if (words.isEmpty()) {
            return true;
        }
        for (int i = 0; i < others.size(); i++) {
            List<String> rest = new ArrayList<>(others);
            if (same(words.get(0), rest.remove(i)) && isContained(words.subList(1, words.size()), rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        boolean letters = Character.isLetter(one.charAt(0)) && Character.isLetter(other.charAt(0));
        return one.equals(other) || initial && letters && one.charAt(0) == other.charAt(0);
    }

    private static List<String> words(String name, char punctuation) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && punctuation != '\0') {
                plain.append(punctuation);
            }
        });
        List<String> words = new ArrayList<>(
                List.of(plain.toString().toLowerCase(Locale.ROOT).split(" ")));
        words.removeIf(String::isEmpty);
        return words;
    }
}

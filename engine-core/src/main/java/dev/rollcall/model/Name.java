package dev.rollcall.model;

import java.text.Normalizer;
import java.util.Locale;

/** Names of tags, lists and fields: trimmed, NFC, compared without case, shown as first given. */
public final class Name {
    /** Longest tag, list or field name, in characters. */
    public static final int MAX_LENGTH = 255;

    private Name() {}

    /** {@code text} as it is shown: trimmed and in NFC. */
    public static String clean(String text) {
        return Normalizer.normalize(Blanks.strip(text), Normalizer.Form.NFC);
    }

    /**
     * {@code text} as the name of a list.
     *
     * @throws IllegalArgumentException if it is blank or longer than {@value #MAX_LENGTH} characters
     */
    public static String ofList(String text) {
        String name = clean(text);
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a list name has 1 to " + MAX_LENGTH + " characters");
        }
        return name;
    }

    /** What {@code text} is compared by. */
    public static String key(String text) {
        return Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}

package dev.rollcall.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** The rules for names of tags, lists and fields: trimmed, in NFC, compared without case, shown as first given. */
public final class Name {
    /** The largest number of characters of a tag, a list name or a field name. */
    public static final int MAX_LENGTH = 255;

    private Name() {}

    /** Returns {@code text} in the form that is shown: trimmed and in NFC. */
    public static String clean(String text) {
        return Normalizer.normalize(Blanks.strip(text), Normalizer.Form.NFC);
    }

    /**
     * Returns {@code text} as the name of a list.
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

    /** Returns the key of a profile field for its name as people write it: {@code First name} is {@code first_name}. */
    public static String profileKey(String text) {
        return key(text).replace(' ', '_').replace('-', '_');
    }

    /** Returns the form of {@code text} that is compared. */
    public static String key(String text) {
        return Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}

package dev.rollcall.model;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.internal.text.Blanks;

/**
 * The characters beyond ASCII that an address may hold: letters, their marks and digits, and, of the invisible
 * characters, only joiners that join something (RFC 5892). Signs, punctuation, letters that look like punctuation such
 * as the modifier apostrophe, fillers, and forms of ASCII characters are excluded: an address with them would look like
 * another person's address and be a different one.
 */
final class AddressLetters {
    private static final int LAST_ASCII = 0x7f;
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int MIDDLE_DOT = 0xb7;
    private static final int KATAKANA_DOT = 0x30fb;

    /** The letter whose lower-case form is an ASCII letter and a dot above it. */
    private static final int DOTTED_I = 0x130;

    /**
     * Letters and marks that only stretch, repeat or strike out the character before them (RFC 5892, 2.6, and the
     * overlays).
     */
    private static final String NO_LETTERS =
            "\u0334\u0335\u0336\u0337\u0338\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";

    /** The signs after which a joiner shows how two letters are written (class 9 of Unicode's combining marks). */
    private static final String VIRAMAS =
            "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039\u103a\u1714"
                    + "\u1734\u17d2\u1a60\u1b44\u1baa";

    private static final Set<UnicodeScript> WITH_KATAKANA_DOT =
            Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);

    private AddressLetters() {}

    /** Reports whether {@code text}, in composed form (NFC), holds no other characters beyond ASCII. */
    static boolean isAll(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint > LAST_ASCII && !isAllowed(codePoint, before, i < text.length() ? text.codePointAt(i) : 0)) {
                return false;
            }
            before = codePoint;
        }
        return true;
    }

    private static boolean isAllowed(int codePoint, int before, int after) {
        return switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER -> isItself(codePoint);
            // a mark that is not composed with its letter marks an ASCII character, as a line through it does
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                before > LAST_ASCII && isItself(codePoint);
            default -> joins(codePoint, before, after);
        };
    }

    private static boolean isItself(int codePoint) {
        return codePoint != DOTTED_I
                && !UnicodeBlock.SPACING_MODIFIER_LETTERS.equals(UnicodeBlock.of(codePoint))
                && NO_LETTERS.indexOf(codePoint) < 0
                && !Blanks.isUnseen(codePoint)
                && normalized(Character.toString(codePoint)).chars().allMatch(c -> c > LAST_ASCII);
    }

    /** Reports whether the character is one of the few that are not letters, and its neighbours permit it. */
    private static boolean joins(int codePoint, int before, int after) {
        return switch (codePoint) {
            case JOINER -> VIRAMAS.indexOf(before) >= 0;
            case NON_JOINER -> VIRAMAS.indexOf(before) >= 0 || (isArabic(before) && isArabic(after));
            case MIDDLE_DOT -> before == 'l' && after == 'l';
            case KATAKANA_DOT -> WITH_KATAKANA_DOT.contains(UnicodeScript.of(before));
            default -> false;
        };
    }

    private static boolean isArabic(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.ARABIC;
    }

    /** Returns {@code text} in the form that is compared: without case, and with one form for each character. */
    static String folded(String text) {
        return normalized(normalized(text).toLowerCase(Locale.ROOT));
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}

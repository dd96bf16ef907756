package dev.rollcall.internal.text;

import java.text.Normalizer;

/**
 * The Unicode forms of ASCII characters that differ in look only: full-width and small forms, mathematical alphabets,
 * and ligatures. Raised, lowered and circled characters are not among them, since their meaning differs.
 */
public final class AsciiForms {
    /**
     * The signs that are typed in full width with the letters of an address or around it; no other sign is part of one.
     */
    private static final String SIGNS = "@.-_+()<>[]:;,\"\\";

    private static final int FIRST = '\ufb00';

    private AsciiForms() {}

    /** Returns {@code text} with ASCII characters in place of their forms; {@code text} itself if it holds none. */
    public static String fold(String text) {
        if (text.chars()
                .allMatch(c -> c < Character.MIN_HIGH_SURROGATE || (c > Character.MAX_LOW_SURROGATE && c < FIRST))) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isForm(codePoint)) {
                folded.append(ascii(codePoint));
            } else {
                folded.appendCodePoint(codePoint);
            }
        });
        return folded.toString();
    }

    private static boolean isForm(int codePoint) {
        return isIn(codePoint, 0xff01, 0xff5e) // full width
                || isIn(codePoint, 0xfe50, 0xfe6b) // small
                || isIn(codePoint, 0x1d400, 0x1d7ff) // mathematical
                || isIn(codePoint, 0xfb00, 0xfb06); // ligatures
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /**
     * Returns the ASCII characters of a form; the character itself if it is a form of something else, as mathematical
     * Greek is.
     */
    private static String ascii(int codePoint) {
        String character = Character.toString(codePoint);
        String folded = Normalizer.normalize(character, Normalizer.Form.NFKC);
        return folded.chars().allMatch(AsciiForms::isMeant) ? folded : character;
    }

    private static boolean isMeant(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0);
    }
}

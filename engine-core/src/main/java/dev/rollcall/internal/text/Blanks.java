package dev.rollcall.internal.text;

/**
 * The blank characters in a text from people: white space, every other kind of space (above all the no-break space of
 * web pages), and the invisible zero-width space, word joiner and byte order mark. A zero-width joiner or non-joiner
 * belongs to a letter and is not blank.
 */
public final class Blanks {
    private static final String UNSEEN = "\u200b\u2060\ufeff";

    /** Invisible characters that Unicode classifies as letters, marks and signs. */
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private Blanks() {}

    /** Returns {@code text} without the blank characters at its ends; {@code text} itself if it has none there. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Reports whether {@code text} is empty or has only blank characters. */
    public static boolean isBlank(String text) {
        if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < '\u007f') {
            // most texts
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reports whether {@code codePoint} is invisible on its own: format characters such as the soft hyphen and those
     * that change the direction of a text, variation selectors, joiners and fillers.
     */
    public static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
                || FILLERS.indexOf(codePoint) >= 0;
    }

    /** Reports whether {@code c} is blank. All blank characters are in the basic plane, so a {@code char} is enough. */
    public static boolean isBlank(char c) {
        return c <= ' '
                ? Character.isWhitespace(c)
                : c > '\u007f' && (Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0);
    }
}

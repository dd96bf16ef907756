package dev.rollcall.model;

/**
 * What is blank in a text that people gave: white space, every other kind of space (the no-break space of web pages above all), and
 * the zero-width space, word joiner and byte order mark that nobody sees. A zero-width joiner or non-joiner is a letter's, and is not
 * blank.
 */
public final class Blanks {
    private static final String UNSEEN = "\u200b\u2060\ufeff";

    /** By their kind they are letters, marks and signs. */
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private Blanks() {}

    /** {@code text} without what is blank at its ends; {@code text} itself if nothing is. */
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

    /** Whether nothing else is in {@code text}. */
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
     * Whether nothing is seen of {@code codePoint} by itself: format characters such as the soft hyphen and those that turn the direction of
     * a text, variation selectors, joiners and fillers.
     */
    public static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
                || FILLERS.indexOf(codePoint) >= 0;
    }

    /** Whether {@code c} is blank. No blank lies beyond the basic plane, so a character is enough. */
    public static boolean isBlank(char c) {
        return c <= ' '
                ? Character.isWhitespace(c)
                : c > '\u007f' && (Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0);
    }
}

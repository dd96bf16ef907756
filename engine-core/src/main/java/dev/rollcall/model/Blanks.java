package dev.rollcall.model;

/**
 * What is blank in a text that people gave: white space, every other kind of space (the no-break space of web pages above all), and
 * the zero-width space, word joiner and byte order mark that nobody sees. A zero-width joiner or non-joiner is a letter's, and is not
 * blank.
 */
public final class Blanks {
    private static final String UNSEEN = "\u200b\u2060\ufeff";

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
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code c} is blank. No blank lies beyond the basic plane, so a character is enough. */
    public static boolean isBlank(char c) {
        return c <= ' '
                ? Character.isWhitespace(c)
                : c > '\u007f' && (Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0);
    }
}

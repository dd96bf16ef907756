package dev.rollcall.internal.text;

/** Texts that are cut where they are too long, with an ellipsis at the cut. */
public final class CutText {
    private static final String ELLIPSIS = "…";

    private CutText() {}

    /**
     * Returns {@code text}, cut to its first {@code length} characters and an ellipsis if it is longer. The cut is not
     * between the halves of a surrogate pair, which could be neither stored nor shown.
     */
    public static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + ELLIPSIS;
    }
}

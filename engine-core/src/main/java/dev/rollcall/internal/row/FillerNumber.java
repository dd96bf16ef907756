package dev.rollcall.internal.row;

/** The phone numbers that are typed where a form wants one: one digit repeated, or the digits in their order (ruling R-32). */
final class FillerNumber {
    private static final String IN_ORDER = "1234567890";

    private FillerNumber() {}

    /** Whether {@code text} is one, however it is punctuated. */
    static boolean isFiller(String text) {
        int digits = 0;
        char first = 0;
        boolean repeats = true;
        boolean inOrder = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return false;
            }
            if (c >= '0' && c <= '9') {
                first = digits == 0 ? c : first;
                repeats &= c == first;
                inOrder &= digits < IN_ORDER.length() && c == IN_ORDER.charAt(digits);
                digits++;
                if (!repeats && !inOrder) {
                    return false;
                }
            }
        }
        return digits > 1 && (repeats || digits == IN_ORDER.length());
    }
}

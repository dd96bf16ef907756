package dev.rollcall.model;

/**
 * Knows the common form of e-mail addresses, which is valid under anybody's rules: a dot-atom in ASCII (RFC 5322, 3.2.3) at a domain
 * of letters, digits and hyphens. Of everything else nothing is said here: the validator decides. So it does on {@code !} and
 * {@code %}, which may be explicit routes, and on names whose last label has no letter.
 */
final class PlainAddress {
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;
    private static final String MARKS = "#$&'*+-/=?^_`{|}~";
    private static final boolean[] ATEXT = new boolean[128];

    static {
        for (char c = 0; c < ATEXT.length; c++) {
            ATEXT[c] = isLetter(c) || isDigit(c) || MARKS.indexOf(c) >= 0;
        }
    }

    private PlainAddress() {}

    /** Whether {@code text} is an address of that form; how long it is as a whole does not matter here. */
    static boolean isPlain(String text) {
        int at = text.indexOf('@');
        return at > 0 && at <= MAX_LOCAL_PART && isDotAtom(text, at) && isDomain(text, at + 1);
    }

    private static boolean isDotAtom(String text, int end) {
        boolean afterDot = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean dot = c == '.';
            if (dot ? afterDot : c >= ATEXT.length || !ATEXT[c]) {
                return false;
            }
            afterDot = dot;
        }
        return !afterDot;
    }

    private static boolean isDomain(String text, int start) {
        int label = start;
        boolean letter = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                label = i + 1;
                letter = false;
            } else if (isLetter(c)) {
                letter = true;
            } else if (!isDigit(c) && c != '-') {
                return false;
            }
        }
        return letter && label > start && isLabel(text, label, text.length());
    }

    private static boolean isLabel(String text, int start, int end) {
        return start < end && end - start <= MAX_LABEL && text.charAt(start) != '-' && text.charAt(end - 1) != '-';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

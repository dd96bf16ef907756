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

    /** What a character of a local part is, dots excepted. */
    private static final int LOCAL = 1;

    /** What a character of a domain is, dots excepted. */
    private static final int DOMAIN = 2;

    private static final int LETTER = 4;
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            KINDS[c] = (byte) ((letter || digit || MARKS.indexOf(c) >= 0 ? LOCAL : 0)
                    | (letter || digit || c == '-' ? DOMAIN : 0)
                    | (letter ? LETTER : 0));
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
            if (dot ? afterDot : (kinds(c) & LOCAL) == 0) {
                return false;
            }
            afterDot = dot;
        }
        return !afterDot;
    }

    private static boolean isDomain(String text, int start) {
        int label = start;
        int kinds = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                label = i + 1;
                kinds = 0;
            } else if ((kinds(c) & DOMAIN) == 0) {
                return false;
            }
            kinds |= kinds(c);
        }
        return (kinds & LETTER) != 0 && label > start && isLabel(text, label, text.length());
    }

    private static boolean isLabel(String text, int start, int end) {
        return start < end && end - start <= MAX_LABEL && text.charAt(start) != '-' && text.charAt(end - 1) != '-';
    }

    private static int kinds(char c) {
        return c < KINDS.length ? KINDS[c] : 0;
    }
}

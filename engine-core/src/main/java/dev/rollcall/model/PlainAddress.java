package dev.rollcall.model;

/**
 * A recogniser of the common form of e-mail addresses, which is valid under any rules: a dot-atom in ASCII (RFC 5322,
 * 3.2.3) at a domain of letters, digits and hyphens. For every other form the validator decides, also for {@code !} and
 * {@code %}, which may be explicit routes, and for names whose last label has no letter.
 */
final class PlainAddress {
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;
    private static final String MARKS = "#$&'*+-/=?^_`{|}~";

    /** The bit of the characters of a local part, dots excepted. */
    private static final int LOCAL = 1;

    /** The bit of the characters of a domain, dots excepted. */
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

    /** Reports whether {@code text} is an address of this form; its total length is not checked. */
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

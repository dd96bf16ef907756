package dev.rollcall.internal.row;

/** The forms in which spreadsheets show and save numbers that are too long for them (ruling R-32). */
final class SpreadsheetNumber {
    /** The number of digits that a spreadsheet keeps; the others become zeros. */
    private static final int KEPT_DIGITS = 15;

    private SpreadsheetNumber() {}

    /**
     * Reports whether {@code text}, trimmed, is a number in scientific form with a signed exponent, such as 1.23457E+11
     * or 1,2E+12.
     */
    static boolean isScientific(String text) {
        int sign = text.lastIndexOf('+');
        int exponentDigits = text.length() - sign - 1;
        return sign > 1
                && (exponentDigits == 2 || exponentDigits == 3)
                && (text.charAt(sign - 1) == 'E' || text.charAt(sign - 1) == 'e')
                && isAllDigits(text, sign + 1, text.length())
                && isMantissa(text, sign - 1);
    }

    /** Reports whether a text is one digit, with or without a decimal point or comma and more digits. */
    private static boolean isMantissa(String text, int end) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (end == start + 1) {
            return isAllDigits(text, start, end);
        }
        return end > start + 2
                && isAllDigits(text, start, start + 1)
                && (text.charAt(start + 1) == '.' || text.charAt(start + 1) == ',')
                && isAllDigits(text, start + 2, end);
    }

    /** Reports whether {@code text}, trimmed, is a number with more digits than a spreadsheet keeps. */
    static boolean isTooLong(String text) {
        return text.length() > KEPT_DIGITS && isAllDigits(text, 0, text.length());
    }

    /**
     * Reports whether a number that {@link #isTooLong} ends with zeros in place of the digits that a spreadsheet drops.
     */
    static boolean isCut(String text) {
        for (int i = KEPT_DIGITS; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }
}

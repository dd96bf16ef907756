package dev.rollcall.internal.row;

import dev.rollcall.model.PhoneNumber;

/**
 * The phone numbers that people type because a form requires one: one digit repeated, or the digits in their order
 * (ruling R-32).
 */
final class FillerNumber {
    private static final String IN_ORDER = "1234567890";

    /** The fewest digits of a filler; fewer are a typing error, or a country code alone. */
    private static final int MIN_DIGITS = 7;

    /** The fewest digits behind the country code of a number that has {@link #MIN_DIGITS}. */
    private static final int MIN_NATIONAL = 4;

    private FillerNumber() {}

    /** Reports whether {@code text} is a filler, with any punctuation. */
    static boolean isFiller(String text) {
        int digits = 0;
        int first = -1;
        boolean repeats = true;
        boolean inOrder = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return false;
            }
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                first = digits == 0 ? digit : first;
                repeats &= digit == first;
                inOrder &= digits < IN_ORDER.length() && digit == IN_ORDER.charAt(digits) - '0';
                digits++;
                if (!repeats && !inOrder) {
                    return false;
                }
            }
        }
        return repeats ? digits >= MIN_DIGITS : digits == IN_ORDER.length();
    }

    /**
     * Reports whether {@code number} is a country code followed by such digits, and cannot belong to anybody: where the
     * country has such a number, a subscriber may have chosen it for its looks.
     */
    static boolean isFiller(PhoneNumber number) {
        return (number.e164().endsWith(IN_ORDER) || endsRepeating(number.e164()))
                && number.unassignedDigits()
                        .filter(FillerNumber::isFillerDigits)
                        .isPresent();
    }

    private static boolean isFillerDigits(String digits) {
        return digits.equals(IN_ORDER) || digits.chars().distinct().count() == 1;
    }

    private static boolean endsRepeating(String digits) {
        char last = digits.charAt(digits.length() - 1);
        for (int i = digits.length() - MIN_NATIONAL; i < digits.length(); i++) {
            if (digits.charAt(i) != last) {
                return false;
            }
        }
        return true;
    }
}

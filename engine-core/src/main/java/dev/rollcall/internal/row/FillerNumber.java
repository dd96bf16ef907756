package dev.rollcall.internal.row;

import dev.rollcall.model.PhoneNumber;

/**
 * The phone numbers that are typed where a form wants one: one digit repeated, or the digits in their order (ruling
 *
 */
final class FillerNumber {
    private static final String IN_ORDER = "1234567890";

    /** Whoever fills in a whole number writes as many; with fewer it is a slip, or a country code alone. */
    private static final int MIN_DIGITS = 7;

    /** Fewest digits behind the country code of a number that has {@link #MIN_DIGITS}. */
    private static final int MIN_NATIONAL = 4;

    private FillerNumber() {}

    /** Whether {@code text} is one, however it is punctuated. */
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
     * Whether {@code number} is a country's code and such digits, and nobody's: where the country has such a number,
     * somebody has taken it for its look.
     */
    static boolean isFiller(PhoneNumber number) {
        return (number.e164().endsWith(IN_ORDER) || endsRepeating(number.e164()))
                && number.unassignedDigits().filter(FillerNumber::isMadeUp).isPresent();
    }

    private static boolean isMadeUp(String digits) {
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

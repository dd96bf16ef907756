package dev.rollcall.jdbc;

import java.util.regex.Pattern;

import dev.rollcall.store.StoreException;

/** Phone numbers as they are stored: their digits as a number, which makes the narrowest index and the cheapest comparison. */
final class PhoneColumn {
    /** E.164 has 15 digits at most; the model takes numbers of some countries for possible that have up to 19. */
    private static final Pattern DIGITS = Pattern.compile("\\+[1-9][0-9]{0,18}");

    private static final String LARGEST = e164(Long.MAX_VALUE);

    private PhoneColumn() {}

    /** Whether a contact can be stored with {@code e164}. No contact has another one. */
    static boolean holds(String e164) {
        return DIGITS.matcher(e164).matches() && (e164.length() < LARGEST.length() || e164.compareTo(LARGEST) <= 0);
    }

    /** @throws StoreException if it is no number in that form: it would come back as another text */
    static long number(String e164) {
        if (!holds(e164)) {
            throw new StoreException("a contact's phone number is not + and up to 19 digits, the first of them not 0");
        }
        return Long.parseLong(e164, 1, e164.length(), 10);
    }

    static String e164(long number) {
        return "+" + number;
    }
}

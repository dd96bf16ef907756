package dev.rollcall.jdbc.internal.column;

import dev.rollcall.store.StoreException;

/**
 * The form of stored phone numbers: their digits as a number, which makes the narrowest index and the cheapest
 * comparison.
 */
public final class PhoneColumn {
    /** The most digits. E.164 has 15 at most; the model accepts possible numbers of some countries with up to 19. */
    private static final String LARGEST = e164(Long.MAX_VALUE);

    private PhoneColumn() {}

    /** Reports whether a contact can be stored with {@code e164}. No contact has another one. */
    public static boolean holds(String e164) {
        int length = e164.length();
        if (length < 2 || length > LARGEST.length() || e164.charAt(0) != '+' || e164.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (e164.charAt(i) < '0' || e164.charAt(i) > '9') {
                return false;
            }
        }
        return length < LARGEST.length() || e164.compareTo(LARGEST) <= 0;
    }

    /**
     * Returns the digits as a number.
     *
     * @throws StoreException if {@code e164} has another form, and would be read back as another text
     */
    public static long number(String e164) {
        if (!holds(e164)) {
            throw new StoreException("a contact's phone number is not + and up to 19 digits, the first of them not 0");
        }
        return Long.parseLong(e164, 1, e164.length(), 10);
    }

    public static String e164(long number) {
        return "+" + number;
    }
}

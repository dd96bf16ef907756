package dev.rollcall.options;

/**
 * The channels that a list status applies to if it names none. An opt-out always applies to every channel of the
 * contact (ruling R-6).
 */
public enum ListChannels {
    /** E-mail if the contact has an address, otherwise phone. */
    BY_ADDRESS,
    /** E-mail only. */
    EMAIL,
    /** Phone only. */
    PHONE,
    /** Every channel of the contact. */
    BOTH
}

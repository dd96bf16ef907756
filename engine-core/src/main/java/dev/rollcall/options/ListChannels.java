package dev.rollcall.options;

/** Which channels a list status that names none speaks of. An opt-out always speaks of every channel the contact has (ruling R-6). */
public enum ListChannels {
    /** E-mail where the contact has an address, else phone. */
    BY_ADDRESS,
    EMAIL,
    PHONE,
    /** Every channel the contact has. */
    BOTH
}

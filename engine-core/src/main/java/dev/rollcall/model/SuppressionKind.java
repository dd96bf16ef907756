package dev.rollcall.model;

/** The kind of address that a {@link Suppression} names. */
public enum SuppressionKind {
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A domain: every e-mail address in it. */
    DOMAIN;

    /** Returns the kind of the addresses of {@code channel}. */
    public static SuppressionKind of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
        };
    }
}

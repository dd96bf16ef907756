package dev.rollcall.model;

/** What a {@link Suppression} names. */
public enum SuppressionKind {
    EMAIL,
    PHONE,
    DOMAIN;

    /** The kind that names addresses of {@code channel}. */
    public static SuppressionKind of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
        };
    }
}

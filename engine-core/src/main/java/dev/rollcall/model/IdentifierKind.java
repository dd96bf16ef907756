package dev.rollcall.model;

import java.util.Optional;

/** What kind of name a contact goes by. Each kind is unique in the store. */
public enum IdentifierKind {
    /** The engine's own number. Never assignable by input. */
    ID,
    /** The caller's identifier, compared exactly. */
    EXTERNAL_ID,
    EMAIL,
    PHONE;

    /** The channel this identifier opens, if any. */
    public Optional<Channel> channel() {
        return switch (this) {
            case EMAIL -> Optional.of(Channel.EMAIL);
            case PHONE -> Optional.of(Channel.PHONE);
            case ID, EXTERNAL_ID -> Optional.empty();
        };
    }

    /** The identifier that opens {@code channel}. */
    public static IdentifierKind of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
        };
    }
}

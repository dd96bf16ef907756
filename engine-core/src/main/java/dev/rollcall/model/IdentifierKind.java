package dev.rollcall.model;

import java.util.Optional;

/** The kind of an identifier. An identifier of each kind is unique in the store. */
public enum IdentifierKind {
    /** The engine's own number, which input never assigns. */
    ID,
    /** The caller's identifier, compared exactly. */
    EXTERNAL_ID,
    /** The e-mail address. */
    EMAIL,
    /** The phone number. */
    PHONE;

    /** Returns the channel that messages to such an identifier use; empty for ids. */
    public Optional<Channel> channel() {
        return switch (this) {
            case EMAIL -> Optional.of(Channel.EMAIL);
            case PHONE -> Optional.of(Channel.PHONE);
            case ID, EXTERNAL_ID -> Optional.empty();
        };
    }

    /** Returns the kind of the addresses of {@code channel}. */
    public static IdentifierKind of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
        };
    }
}

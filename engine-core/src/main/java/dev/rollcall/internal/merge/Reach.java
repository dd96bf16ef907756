package dev.rollcall.internal.merge;

import java.util.Optional;

import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;

/**
 * Which of what a row says of a channel is meant for the address that its contact has there (ruling R-39). What it says of another
 * address is that one's, and what it says of an address that is none opens nobody.
 */
enum Reach {
    /** All of it: the row gives that address, or none. */
    ALL,
    /** What closes: the row gives an address that is none, so only the contact is left to be meant. */
    CLOSED,
    /** Nothing: the row gives another address. */
    NOTHING;

    /** @param own the address that the contact has on the channel after the row */
    static Reach of(Identifiers given, Channel channel, Optional<Identifier> own) {
        Optional<Identifier> address = given.get(IdentifierKind.of(channel));
        if (address.isPresent()) {
            return address.equals(own) ? ALL : NOTHING;
        }
        return given.isBad(channel) ? CLOSED : ALL;
    }

    /** Whether it includes that the row asks for {@code asked}. */
    boolean includes(Status asked) {
        return this == ALL || (this == CLOSED && asked.isClosed());
    }
}

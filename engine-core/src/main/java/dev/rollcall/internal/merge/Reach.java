package dev.rollcall.internal.merge;

import java.util.Optional;

import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;

/**
 * The part of a row's requests for a channel that applies to the contact's address there (ruling R-39). Requests for
 * another address belong to that one; a row with an invalid address opens nobody.
 */
enum Reach {
    /** All requests: the row has that address, or none. */
    ALL,
    /** Requests that close: the row has an invalid address, so they can only refer to the contact. */
    CLOSED,
    /** No request: the row has another address. */
    NOTHING;

    /**
     * Returns the part that applies.
     *
     * @param own the address that the contact has on the channel after the row
     */
    static Reach of(Identifiers given, Channel channel, Optional<Identifier> own) {
        Optional<Identifier> address = given.get(IdentifierKind.of(channel));
        if (address.isPresent()) {
            return address.equals(own) ? ALL : NOTHING;
        }
        return given.isBad(channel) ? CLOSED : ALL;
    }

    /** Reports whether a request for {@code asked} applies. */
    boolean includes(Status asked) {
        return this == ALL || (this == CLOSED && asked.isClosed());
    }
}

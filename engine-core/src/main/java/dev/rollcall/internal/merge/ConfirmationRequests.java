package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The requests for confirmation that a chunk makes. A new contact's id is not known before they are made. Not
 * thread-safe.
 */
final class ConfirmationRequests {
    private final List<Request> requests = new ArrayList<>();

    private record Request(
            WorkingContact contact,
            long row,
            Channel channel,
            @Nullable Long listId) {}

    void add(WorkingContact contact, long row, Channel channel, @Nullable Long listId) {
        requests.add(new Request(contact, row, channel, listId));
    }

    /** Adds the requests of one row; see {@link WorkingSet#askAbout}. */
    void addAll(@Nullable Contact before, WorkingContact working, long row, WorkingSuppressions suppressions) {
        Contact after = working.current();
        after.channels().forEach((channel, state) -> {
            ChannelState was = before == null ? null : before.channels().get(channel);
            boolean waited = was != null && was.status() == Status.PENDING;
            Identifier address = newAddress(before, after, channel);
            boolean anew = address != null && suppressions.onFile(address) == Status.PENDING;
            if (state.status() == Status.PENDING && (!waited || anew)) {
                add(working, row, channel, null);
            }
        });
        after.memberships().forEach((key, membership) -> {
            Membership was = before == null ? null : before.memberships().get(key);
            boolean waited = was != null && was.status() == Status.PENDING;
            Identifier address = newAddress(before, after, key.channel());
            boolean anew = address != null && suppressions.listsOnFile(address).get(key.listId()) == Status.PENDING;
            if (membership.status() == Status.PENDING && (!waited || anew)) {
                add(working, row, key.channel(), key.listId());
            }
        });
    }

    /** Returns the address of {@code channel} that {@code after} has and {@code before} had not. */
    private static @Nullable Identifier newAddress(@Nullable Contact before, Contact after, Channel channel) {
        IdentifierKind kind = IdentifierKind.of(channel);
        Identifier is = after.identifier(kind).orElse(null);
        Identifier was = before == null ? null : before.identifier(kind).orElse(null);
        return is == null || is.equals(was) ? null : is;
    }

    /** Returns the requests as rows of the outbox, in the order in which they were made. */
    List<Confirmation> confirmations(@Nullable UUID importId, Instant at) {
        return requests.stream()
                .map(question -> new Confirmation(
                        0,
                        importId,
                        question.row(),
                        question.contact().id(),
                        question.channel(),
                        question.listId(),
                        at))
                .toList();
    }
}

package dev.rollcall.internal.merge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import org.jspecify.annotations.Nullable;

/**
 * The opt-outs that outlive their origin: those of refused rows (ruling R-5), and those of addresses that a contact
 * loses.
 */
public final class OptOuts {
    private static final SortedMap<String, RequestedMembership> NO_LISTS = Collections.emptySortedMap();

    private final WorkingSet contacts;
    private final @Nullable String reason;

    /** Creates opt-outs for {@code contacts}. */
    public OptOuts(WorkingSet contacts) {
        this(contacts, null);
    }

    /**
     * Creates opt-outs with a reason.
     *
     * @param reason a text for people, stored with addresses that go on file; null for none
     */
    OptOuts(WorkingSet contacts, @Nullable String reason) {
        this.contacts = contacts;
        this.reason = reason;
    }

    /**
     * Applies the opt-outs of a refused row, and nothing else. An opt-out of an address applies to that address; an
     * opt-out of a channel without an address in the row applies to the contact that the row's identifiers identify
     * (ruling R-39).
     *
     * @return whether that changed anything
     */
    boolean apply(Patch refused) {
        boolean changed = false;
        Optional<WorkingContact> meant = onlyOwner(refused);
        Status whole = closed(refused.contactStatus());
        if (whole != null && meant.isPresent()) {
            // also for a contact that has no address yet
            changed = contacts.change(meant.get(), closedAsAWhole(meant.get().current(), whole));
        }
        for (Channel channel : Channel.values()) {
            IdentifierKind kind = IdentifierKind.of(channel);
            Identifier given = refused.identifiers().get(kind).orElse(null);
            for (Identifier address : refused.identifiers().addresses(channel)) {
                changed |= close(refused, channel, address);
            }
            Identifier own =
                    meant.flatMap(contact -> contact.current().identifier(kind)).orElse(null);
            if (own != null && !own.equals(given)) {
                changed |= given == null
                        ? close(refused, channel, own)
                        : close(own, new OptOut(null, null, listsOfNoChannel(refused)));
            }
        }
        return changed;
    }

    /**
     * Applies the opt-outs of a row to one address.
     *
     * @return whether that changed anything
     */
    boolean close(Patch patch, Channel channel, Identifier address) {
        return close(
                address,
                new OptOut(
                        closed(patch.contactStatus()),
                        closed(patch.statuses().get(channel)),
                        closedLists(patch, channel)));
    }

    /**
     * Returns the contact that owns the row's identifiers, if there is just one: the row then refers to all of its
     * addresses.
     */
    private Optional<WorkingContact> onlyOwner(Patch refused) {
        List<WorkingContact> owners = refused.identifiers().all().stream()
                .flatMap(identifier -> contacts.owner(identifier).stream())
                .distinct()
                .toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private static @Nullable Status closed(@Nullable RequestedStatus wish) {
        return wish != null && wish.optsOut() ? wish.status() : null;
    }

    private static SortedMap<Long, Status> listsOfNoChannel(Patch refused) {
        SortedMap<Long, Status> closed = new TreeMap<>();
        refused.lists().forEach((list, wish) -> {
            if (wish.optsOut()) {
                closed.put(list, wish.status());
            }
        });
        return closed;
    }

    private SortedMap<Long, Status> closedLists(Patch refused, Channel channel) {
        SortedMap<Long, Status> closed = listsOfNoChannel(refused);
        refused.channelLists().getOrDefault(channel, NO_LISTS).forEach((reference, wish) -> {
            if (wish.status().isClosed()) {
                contacts.listId(reference).ifPresent(list -> closed.merge(list, wish.status(), ConsentLaw::stronger));
            }
        });
        return closed;
    }

    /**
     * Closes an address, on the contact that owns it, or on file if it has no owner.
     *
     * @return whether that changed anything
     */
    public boolean close(Identifier address, OptOut closing) {
        WorkingContact owner = contacts.owner(address).orElse(null);
        if (owner != null) {
            return contacts.change(owner, closed(owner.current(), address, closing));
        }
        boolean changed = false;
        for (Status everything : Stream.of(closing.contact(), closing.channel())
                .filter(Objects::nonNull)
                .toList()) {
            changed |= contacts.file(address, null, everything, reason);
        }
        for (Map.Entry<Long, Status> list : closing.lists().entrySet()) {
            changed |= contacts.file(address, list.getKey(), list.getValue(), reason);
        }
        return changed;
    }

    private Contact closed(Contact owner, Identifier address, OptOut closing) {
        Channel channel = address.kind().channel().orElseThrow();
        Status whole = closing.contact();
        Contact.Builder contact = (whole == null ? owner : closedAsAWhole(owner, whole)).toBuilder();
        Status everything = closing.channel();
        ChannelState state = owner.channels().get(channel);
        if (everything != null && state != null) {
            contact.channel(channel, state.withStatus(ConsentLaw.settle(state.status(), everything)));
        }
        closing.lists().forEach((list, closed) -> {
            MembershipKey key = new MembershipKey(list, channel);
            Membership before = owner.memberships().get(key);
            Status member = MembershipStatus.unlessExcluded(before);
            Status settled = member == null
                    ? ConsentLaw.start(closed, contacts.listsOnFile(address).get(list))
                    : ConsentLaw.settle(member, closed);
            if (before == null || before.status() != settled) {
                contact.membership(key, new Membership(settled, contacts.stamp().at(), contacts.importId()));
            }
        });
        return contact.build();
    }

    private static Contact closedAsAWhole(Contact owner, Status closed) {
        return owner.toBuilder()
                .status(ConsentLaw.settle(owner.status(), closed))
                .build();
    }

    /** Files the closed and waiting statuses of one channel of a contact that loses its address there. */
    static void fileAll(Contact contact, Channel channel, WorkingSet contacts) {
        file(contact, channel, contacts, EnumSet.of(StatusClass.CLOSED, StatusClass.WAITING));
    }

    /** Files the closed statuses of one channel of a contact, and nothing else. */
    static void fileClosed(Contact contact, Channel channel, WorkingSet contacts) {
        file(contact, channel, contacts, EnumSet.of(StatusClass.CLOSED));
    }

    private static void file(Contact contact, Channel channel, WorkingSet contacts, Set<StatusClass> filed) {
        Identifier address = contact.identifier(IdentifierKind.of(channel)).orElseThrow();
        contact.effective(channel)
                .filter(status -> filed.contains(status.statusClass()))
                .ifPresent(status -> contacts.file(address, null, status, null));
        contact.memberships().forEach((key, membership) -> {
            if (key.channel() == channel && filed.contains(membership.status().statusClass())) {
                contacts.file(address, key.listId(), membership.status(), null);
            }
        });
    }
}

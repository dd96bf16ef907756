package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import dev.rollcall.fault.Fault;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.patch.Unconfirmed;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ListRules;
import org.jspecify.annotations.Nullable;

/** The merge of one row's lists into one contact's memberships. Used once. */
final class ListMerge {
    private final ListRules rules;
    private final ConsentRules consent;
    private final WorkingSet contacts;
    private final Contact.Builder contact;
    private final GrantRecorder grantRecorder;
    private final List<Fault> faults = new ArrayList<>();
    private boolean replaces;
    private Unconfirmed unconfirmed = Unconfirmed.nothing();

    ListMerge(MergePlan plan, WorkingSet contacts, Contact.Builder contact, GrantRecorder grantRecorder) {
        this.rules = plan.options().lists();
        this.consent = plan.options().consent();
        this.contacts = contacts;
        this.contact = contact;
        this.grantRecorder = grantRecorder;
    }

    /**
     * Applies the row's lists. Must run after the row's identifiers are set, since statuses for other addresses do not
     * apply to this contact (ruling R-39).
     *
     * @param replaces whether the row's list columns are the complete list of memberships of their channel
     */
    List<Fault> apply(Patch patch, boolean replaces) {
        this.replaces = replaces;
        this.unconfirmed = patch.unconfirmed();
        patch.lists().forEach((listId, wish) -> request(listId, wish, patch));
        patch.channelLists().forEach((channel, wishes) -> {
            if (contact.channels().containsKey(channel)) {
                requestChannel(channel, wishes, patch.lists(), reach(patch, channel));
            }
        });
        return faults;
    }

    private Reach reach(Patch patch, Channel channel) {
        return Reach.of(patch.identifiers(), channel, contact.identifier(IdentifierKind.of(channel)));
    }

    /**
     * Applies a status that names no channel (ruling R-6). If the row's list columns name the list, they count instead,
     * except for opt-outs.
     */
    private void request(long listId, RequestedStatus wish, Patch patch) {
        Status refusedFor = null;
        for (Channel channel : channelsOf(wish.status())) {
            boolean named = names(patch.channelLists().get(channel), listId);
            if (!wish.optsOut() && (named || reach(patch, channel) != Reach.ALL)) {
                continue;
            }
            MembershipKey key = new MembershipKey(listId, channel);
            Status settled = settled(key, wish.status(), grantRecorder.isGiven());
            put(key, settled, contacts.stamp().at());
            if (settled != wish.status()) {
                refusedFor = settled;
            }
        }
        if (refusedFor != null) {
            faults.add(StatusWarning.of(wish.column(), refusedFor));
        }
    }

    private boolean names(@Nullable SortedMap<String, RequestedMembership> columns, long listId) {
        return columns != null
                && columns.keySet().stream()
                        .anyMatch(reference -> contacts.listId(reference).equals(Optional.of(listId)));
    }

    private Set<Channel> channelsOf(Status asked) {
        Set<Channel> has = EnumSet.noneOf(Channel.class);
        has.addAll(contact.channels().keySet());
        if (!asked.isClosed()) {
            switch (rules.channels()) {
                case BY_ADDRESS -> {
                    if (has.contains(Channel.EMAIL)) {
                        has.remove(Channel.PHONE);
                    }
                }
                case EMAIL -> has.remove(Channel.PHONE);
                case PHONE -> has.remove(Channel.EMAIL);
                case BOTH -> {}
            }
        }
        return has;
    }

    /** Applies the list columns of one channel (ruling R-18). */
    private void requestChannel(
            Channel channel,
            SortedMap<String, RequestedMembership> wishes,
            Map<Long, RequestedStatus> others,
            Reach reach) {
        Set<Long> named = new HashSet<>(others.keySet());
        wishes.forEach((reference, wish) -> contacts.listId(reference).ifPresent(listId -> {
            named.add(listId);
            // a row does not reopen what it closes, whatever the grant
            RequestedStatus other = others.get(listId);
            boolean granted = grantRecorder.isGiven() && (other == null || !other.optsOut());
            if (reach.includes(wish.status())) {
                request(new MembershipKey(listId, channel), wish, granted);
            }
        }));
        if (replaces && reach == Reach.ALL) {
            for (MembershipKey key : List.copyOf(contact.memberships().keySet())) {
                if (key.channel() == channel && !named.contains(key.listId()) && isReplaceable(key)) {
                    contact.removeMembership(key);
                }
            }
        }
    }

    private boolean isReplaceable(MembershipKey key) {
        Membership membership = contact.memberships().get(key);
        StatusClass statusClass =
                membership == null ? StatusClass.CLOSED : membership.status().statusClass();
        return statusClass == StatusClass.OPEN || statusClass == StatusClass.EXCLUDED;
    }

    private void request(MembershipKey key, RequestedMembership wish, boolean granted) {
        Membership stored = contact.memberships().get(key);
        Status settled = settled(key, wish.status(), granted);
        Instant since = wish.since() == null ? contacts.stamp().at() : wish.since();
        boolean moved = replaces
                && wish.since() != null
                && stored != null
                && stored.status() == settled
                && settled == wish.status()
                && !stored.since().equals(since);
        if (moved) {
            contact.membership(key, new Membership(settled, since, contacts.importId()));
        } else {
            put(key, settled, since);
        }
        if (settled != wish.status()) {
            faults.add(StatusWarning.of(wish.column(), settled));
        }
    }

    private Status settled(MembershipKey key, Status asked, boolean granted) {
        // a row does not confirm what it leaves unconfirmed, whatever the grant
        boolean answers = granted && !unconfirmed.lists().contains(key.listId());
        Status member = MembershipStatus.unlessExcluded(contact.memberships().get(key));
        Status before = member == null ? onFile(key) : member;
        Status after = member == null
                ? ConsentLaw.start(first(key, asked), before, answers)
                : ConsentLaw.settle(member, asked, answers);
        if (before != null) {
            grantRecorder.record(address(key.channel()), key.listId(), before, after);
        }
        return after;
    }

    private Identifier address(Channel channel) {
        return contact.identifier(IdentifierKind.of(channel)).orElseThrow();
    }

    /** Returns the first status of a new membership, apart from opt-outs. */
    private Status first(MembershipKey key, Status asked) {
        boolean waits = consent.unconfirmed() || unconfirmed.lists().contains(key.listId());
        return waits && asked.statusClass() == StatusClass.OPEN ? Status.PENDING : asked;
    }

    private @Nullable Status onFile(MembershipKey key) {
        return contact.identifier(IdentifierKind.of(key.channel()))
                .map(contacts::listsOnFile)
                .map((SortedMap<Long, Status> found) -> found.get(key.listId()))
                .orElse(null);
    }

    /** Adds a membership of a new address with the status on file for it. */
    void start(MembershipKey key, Status onFile) {
        Membership stored = contact.memberships().get(key);
        put(
                key,
                stored == null ? onFile : ConsentLaw.start(stored.status(), onFile),
                contacts.stamp().at());
    }

    private void put(MembershipKey key, Status settled, Instant since) {
        Membership stored = contact.memberships().get(key);
        if (stored == null || stored.status() != settled) {
            contact.membership(key, new Membership(settled, since, contacts.importId()));
        }
    }
}

package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.StatusWish;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Consent;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** One accepted row on its way into one contact. Used once. */
final class ContactChange {
    private final Contact before;
    private final Contact.Builder contact;
    private final WorkingSet contacts;
    private final UUID importId;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Channel> opened = EnumSet.noneOf(Channel.class);

    ContactChange(Contact before, WorkingSet contacts, UUID importId) {
        this.before = before;
        this.contact = before.toBuilder();
        this.contacts = contacts;
        this.importId = importId;
    }

    Contact contact() {
        return contact.build();
    }

    List<Fault> faults() {
        return faults;
    }

    void apply(Patch patch, MergeOption mergeOption) {
        takeIdentifiers(patch);
        patch.statuses().forEach(this::askStatus);
        patch.availabilities().forEach(this::lowerAvailability);
        patch.lists().forEach(this::askList);
        patch.fields().forEach((key, change) -> mergeField(key, change, mergeOption));
        patch.tags().forEach(contact::tag);
    }

    private void takeIdentifiers(Patch patch) {
        String externalId = patch.identifiers().externalId();
        if (externalId != null) {
            contact.externalId(externalId);
        }
        EmailAddress email = patch.identifiers().email();
        if (email != null && !before.identifier(IdentifierKind.EMAIL).equals(Optional.of(email.identifier()))) {
            contact.email(email, takeAddress(Channel.EMAIL, email.identifier(), patch));
        }
        PhoneNumber phone = patch.identifiers().phone();
        if (phone != null && !phone.equals(before.phone())) {
            contact.phone(phone, takeAddress(Channel.PHONE, phone.identifier(), patch));
        }
    }

    /** Attaches a free address or changes to it: its opt-outs come with it, those of the address it replaces go on file. */
    private ChannelState takeAddress(Channel channel, Identifier address, Patch patch) {
        Status optOut = contacts.optOut(address);
        ChannelState old = before.channels().get(channel);
        ChannelState state;
        if (old == null) {
            opened.add(channel);
            StatusWish wish = patch.statuses().get(channel);
            Status status = Consent.start(wish == null ? Status.ACTIVE : wish.status(), optOut);
            warnIfRefused(wish, status);
            state = new ChannelState(status, patch.availabilities().getOrDefault(channel, Availability.AVAILABLE));
        } else {
            OptOuts.fileAll(before, channel, contacts);
            state = old.withStatus(Consent.start(old.status(), optOut));
        }
        contacts.closedLists(address).forEach((list, closed) -> closeList(new MembershipKey(list, channel), closed));
        return state;
    }

    private void closeList(MembershipKey key, Status closed) {
        Membership membership = contact.memberships().get(key);
        settle(key, membership, membership == null ? closed : Consent.settle(membership.status(), closed));
    }

    private void askStatus(Channel channel, StatusWish wish) {
        ChannelState state = contact.channels().get(channel);
        if (state == null || opened.contains(channel)) {
            return;
        }
        Status settled = Consent.settle(state.status(), wish.status());
        warnIfRefused(wish, settled);
        contact.channel(channel, state.withStatus(settled));
    }

    private void lowerAvailability(Channel channel, Availability asked) {
        ChannelState state = contact.channels().get(channel);
        if (state != null) {
            contact.channel(channel, state.withAvailability(state.availability().lower(asked)));
        }
    }

    private void askList(long listId, StatusWish wish) {
        boolean refused = false;
        Status kept = wish.status();
        for (Channel channel : channelsOf(wish.status())) {
            MembershipKey key = new MembershipKey(listId, channel);
            Membership membership = contact.memberships().get(key);
            Status settled = membership == null
                    ? Consent.start(wish.status(), closedOn(listId, channel))
                    : Consent.settle(membership.status(), wish.status());
            settle(key, membership, settled);
            if (settled != wish.status()) {
                refused = true;
                kept = settled;
            }
        }
        if (refused) {
            warnIfRefused(wish, kept);
        }
    }

    /** Which channels a list status that names none speaks of (ruling R-6). */
    private Set<Channel> channelsOf(Status asked) {
        Set<Channel> has = EnumSet.noneOf(Channel.class);
        has.addAll(contact.channels().keySet());
        if (!asked.isClosed() && has.contains(Channel.EMAIL)) {
            has.remove(Channel.PHONE);
        }
        return has;
    }

    private @Nullable Status closedOn(long listId, Channel channel) {
        return contact.identifier(IdentifierKind.of(channel))
                .map(contacts::closedLists)
                .map((SortedMap<Long, Status> closed) -> closed.get(listId))
                .orElse(null);
    }

    private void settle(MembershipKey key, @Nullable Membership before, Status settled) {
        if (before == null || before.status() != settled) {
            contact.membership(key, new Membership(settled, contacts.stamp().at(), importId));
        }
    }

    private void mergeField(String key, FieldChange change, MergeOption mergeOption) {
        boolean storedBlank = !contact.fields().containsKey(key);
        if (change instanceof FieldChange.Erase
                || (change instanceof FieldChange.Blank && mergeOption.writes(true, storedBlank))) {
            contact.clearField(key);
        } else if (change instanceof FieldChange.Put put && mergeOption.writes(false, storedBlank)) {
            contact.field(key, put.value());
        }
    }

    private void warnIfRefused(@Nullable StatusWish wish, Status settled) {
        if (wish != null && wish.status() != settled) {
            String kept = "it is " + settled.name().toLowerCase(Locale.ROOT);
            faults.add(new Fault(FaultCode.STATUS_NOT_CHANGED, wish.column(), null, kept));
        }
    }
}

package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import org.jspecify.annotations.Nullable;

/** The return of a person by a grant, outside of imports (checklist F-74). Used once. */
public final class Readmission {
    private final WorkingSet contacts;
    private final Identifier address;
    private final Channel channel;
    private final @Nullable Long listId;

    /**
     * Creates a readmission.
     *
     * @param listId the list to join as well, or null
     */
    public Readmission(WorkingSet contacts, Identifier address, @Nullable Long listId) {
        this.contacts = contacts;
        this.address = address;
        this.channel = address.kind().channel().orElseThrow();
        this.listId = listId;
    }

    /**
     * Reports whether something forbids it that no grant overrides: a complaint, a domain, or a registry of another
     * owner.
     */
    public boolean isImpossible() {
        return contacts.isBarred(address) || statuses().contains(Status.COMPLAINED);
    }

    /**
     * Reports whether the person must agree: they have opted out, or were asked before. A suppression by the owner can
     * be lifted by the owner.
     */
    public boolean needsConsentOfPerson() {
        return statuses().stream()
                .anyMatch(status -> status == Status.UNSUBSCRIBED || status.statusClass() == StatusClass.WAITING);
    }

    /** Returns every status that applies to the address now. */
    private List<Status> statuses() {
        List<Status> standing = new ArrayList<>();
        Contact owner = contacts.owner(address).map(WorkingContact::current).orElse(null);
        if (owner == null) {
            Status filed = contacts.onFile(address);
            if (filed != null) {
                standing.add(filed);
            }
        } else {
            standing.add(owner.status());
            standing.add(Objects.requireNonNull(owner.channels().get(channel)).status());
        }
        if (listId != null) {
            Membership membership = owner == null ? null : owner.memberships().get(new MembershipKey(listId, channel));
            Status filed = contacts.listsOnFile(address).get(listId);
            if (membership != null) {
                standing.add(membership.status());
            }
            if (filed != null) {
                standing.add(filed);
            }
        }
        return standing;
    }

    /** Requests a confirmation from the person; an unknown person becomes a contact with what is on file. */
    public void challenge() {
        contacts.ask(owner(), 0, channel, listId);
    }

    /** Opens everything that forbids mail to the address, and the list; an unknown person becomes a contact. */
    public void grant(ResubscribeGrant grant) {
        GrantRecorder grantRecorder = new GrantRecorder(contacts, grant);
        WorkingContact owner = owner();
        Contact before = owner.current();
        Contact.Builder contact = before.toBuilder();
        Status registered = contacts.allow(address);
        if (registered != null) {
            grantRecorder.record(address, null, registered, Status.ACTIVE);
        }
        openChannel(contact, before, grantRecorder);
        if (listId != null) {
            put(contact, before, listId, grantRecorder);
        }
        contacts.change(owner, contact.build());
    }

    /** Opens only the channel: what closed the contact as a whole remains in force for its other channels. */
    private void openChannel(Contact.Builder contact, Contact before, GrantRecorder grantRecorder) {
        before.channels().forEach((other, state) -> {
            Status standing = before.effective(other).orElseThrow();
            if (other != channel) {
                contact.channel(other, state.withStatus(standing));
            } else if (standing.statusClass() != StatusClass.OPEN) {
                grantRecorder.record(address, null, standing, Status.ACTIVE);
                contact.channel(channel, state.withStatus(Status.ACTIVE));
            }
        });
        contact.status(Status.ACTIVE);
    }

    private void put(Contact.Builder contact, Contact before, long list, GrantRecorder grantRecorder) {
        MembershipKey key = new MembershipKey(list, channel);
        Membership stored = before.memberships().get(key);
        Status member = MembershipStatus.unlessExcluded(stored);
        Status standing = member == null ? contacts.listsOnFile(address).get(list) : member;
        if (standing != null) {
            grantRecorder.record(address, list, standing, Status.ACTIVE);
        }
        if (stored == null || stored.status().statusClass() != StatusClass.OPEN) {
            contact.membership(
                    key, new Membership(Status.ACTIVE, contacts.stamp().at(), null));
        }
    }

    private WorkingContact owner() {
        return contacts.owner(address).orElseGet(this::insert);
    }

    private WorkingContact insert() {
        Status filed = contacts.onFile(address);
        ChannelState state = new ChannelState(filed == null ? Status.ACTIVE : filed, Availability.AVAILABLE);
        Contact.Builder contact = contacts.newContact().toBuilder();
        switch (channel) {
            case EMAIL ->
                contact.email(
                        EmailAddress.parse(address.key())
                                .orElseThrow(() -> new IllegalArgumentException("not an e-mail address")),
                        state);
            case PHONE ->
                contact.phone(
                        PhoneNumber.parse(address.key())
                                .orElseThrow(() -> new IllegalArgumentException("not a phone number")),
                        state);
        }
        SortedMap<Long, Status> lists = contacts.listsOnFile(address);
        lists.forEach((list, status) -> contact.membership(
                new MembershipKey(list, channel),
                new Membership(status, contacts.stamp().at(), null)));
        WorkingContact inserted = contacts.insert(contact.build());
        requestAgain(inserted, lists);
        return inserted;
    }

    /**
     * Requests the confirmations again that were open for the address, except that of the requested list, which the
     * caller handles.
     */
    private void requestAgain(WorkingContact inserted, SortedMap<Long, Status> lists) {
        lists.forEach((list, status) -> {
            if (status == Status.PENDING && !list.equals(listId)) {
                contacts.ask(inserted, 0, channel, list);
            }
        });
    }
}

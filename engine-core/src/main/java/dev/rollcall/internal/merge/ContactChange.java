package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.patch.RequestedTags;
import dev.rollcall.internal.text.Name;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** The change that one accepted row makes to one contact. Used once. */
final class ContactChange {
    /** The most consent records of a contact; their characters have a limit as well. */
    private static final int MAX_CONSENTS = 1_000;

    private static final int MAX_CONSENT_CHARACTERS = 1_000_000;

    private final Contact before;
    private final boolean isNew;
    private final Contact.Builder contact;
    private final WorkingSet contacts;
    private final MergePlan plan;
    private final GrantRecorder grantRecorder;
    private final ListMerge lists;
    private final IdentifierMerge identifiers;
    private final List<Fault> faults = new ArrayList<>();

    private ContactChange(Contact before, boolean isNew, WorkingSet contacts, MergePlan plan) {
        this.before = before;
        this.isNew = isNew;
        this.contact = before.toBuilder();
        this.contacts = contacts;
        this.plan = plan;
        this.grantRecorder =
                new GrantRecorder(contacts, plan.options().consent().grant());
        this.lists = new ListMerge(plan, contacts, contact, grantRecorder);
        this.identifiers = new IdentifierMerge(plan, before, isNew, contact, contacts, grantRecorder, lists);
    }

    static ContactChange toNew(WorkingSet contacts, MergePlan plan) {
        return new ContactChange(contacts.newContact(), true, contacts, plan);
    }

    static ContactChange to(Contact known, WorkingSet contacts, MergePlan plan) {
        return new ContactChange(known, false, contacts, plan);
    }

    Contact contact() {
        return contact.build();
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * Merges the fields. Must run first, since it changes nothing but this contact.
     *
     * @return false if the contact's fields would be too long; the row must then be refused
     */
    boolean mergeFields(Map<String, FieldChange> changes) {
        faults.addAll(new FieldMerge(plan, before, isNew, contact, changes).apply());
        return FieldMerge.fits(contact.fields());
    }

    /**
     * Applies everything but the fields.
     *
     * @param omitted the kinds of the row's identifiers that other contacts own
     */
    void apply(Patch patch, Set<IdentifierKind> omitted) {
        faults.addAll(identifiers.apply(patch, omitted));
        patch.statuses().forEach((channel, wish) -> {
            if (reach(patch, channel).includes(wish.status())) {
                requestStatus(channel, wish, patch);
            }
        });
        requestContactStatus(patch.contactStatus());
        patch.availabilities().forEach((channel, asked) -> {
            if (reach(patch, channel) == Reach.ALL) {
                lowerAvailability(channel, asked);
            }
        });
        faults.addAll(lists.apply(patch, plan.options().lists().replace()));
        applyTags(patch.tags());
        ConsentRecord consent = patch.consent();
        if (consent != null && !hasRoom(consent)) {
            faults.add(Fault.ofRow(FaultCode.CONSENT_NOT_RECORDED, "the contact has as many as are kept"));
        } else if (consent != null) {
            contact.consent(consent);
        }
        optOutUnclaimedAddresses(patch);
    }

    /** Adds lists and tags, and applies the row's opt-outs; changes nothing else (ambiguity A-18). */
    void add(Patch patch) {
        patch.statuses().forEach((channel, wish) -> {
            if (wish.optsOut() && reach(patch, channel).includes(wish.status())) {
                requestStatus(channel, wish, patch);
            }
        });
        RequestedStatus whole = patch.contactStatus();
        if (whole != null && whole.optsOut()) {
            requestContactStatus(whole);
        }
        faults.addAll(lists.apply(patch, false));
        patch.tags().tags().forEach(contact::tag);
        optOutUnclaimedAddresses(patch);
    }

    private Reach reach(Patch patch, Channel channel) {
        return Reach.of(patch.identifiers(), channel, contact.identifier(IdentifierKind.of(channel)));
    }

    /**
     * Applies the row's opt-outs to addresses that the contact does not accept: they belong to somebody, so their
     * opt-outs must not be lost.
     */
    private void optOutUnclaimedAddresses(Patch patch) {
        boolean closed = false;
        for (Channel channel : Channel.values()) {
            Identifier own = contact.identifier(IdentifierKind.of(channel)).orElse(null);
            for (Identifier given : patch.identifiers().addresses(channel)) {
                if (!given.equals(own)) {
                    closed |= plan.optOuts(contacts).close(patch, channel, given);
                }
            }
        }
        if (closed) {
            faults.add(Fault.ofRow(FaultCode.OPT_OUT_APPLIED));
        }
    }

    /**
     * Reports whether one more consent record fits. A contact is held in memory, and read with every row that touches
     * it.
     */
    private boolean hasRoom(ConsentRecord record) {
        SortedSet<ConsentRecord> kept = before.consentRecords();
        int characters = kept.stream().mapToInt(ConsentRecord::length).sum() + record.length();
        return kept.contains(record) || (kept.size() < MAX_CONSENTS && characters <= MAX_CONSENT_CHARACTERS);
    }

    private void requestStatus(Channel channel, RequestedStatus wish, Patch patch) {
        ChannelState state = contact.channels().get(channel);
        if (state == null || identifiers.opened().contains(channel)) {
            return;
        }
        // a row does not confirm what it leaves unconfirmed, whatever the grant
        boolean answers =
                grantRecorder.isGiven() && !patch.unconfirmed().channels().contains(channel);
        Status settled = settled(state.status(), wish.status(), answers);
        grantRecorder.record(address(channel), null, state.status(), settled);
        StatusWarning.of(wish, settled).ifPresent(faults::add);
        contact.channel(channel, state.withStatus(settled));
    }

    /**
     * Returns the status after a request. An OPEN status in place of one that is not needs a grant; the moves that the
     * options allow are moves between OPEN statuses.
     */
    private Status settled(Status stored, Status asked, boolean granted) {
        Status settled = ConsentLaw.settle(stored, asked, granted);
        boolean allowed = ConsentLaw.opens(stored, settled)
                || plan.options().consent().moves().allows(stored, asked);
        return allowed ? settled : stored;
    }

    private Identifier address(Channel channel) {
        return contact.identifier(IdentifierKind.of(channel)).orElseThrow();
    }

    private void requestContactStatus(@Nullable RequestedStatus wish) {
        if (wish == null) {
            return;
        }
        Status stored = contact.status();
        Status settled = ConsentLaw.settle(stored, wish.status(), grantRecorder.isGiven());
        contact.channels().keySet().forEach(channel -> grantRecorder.record(address(channel), null, stored, settled));
        StatusWarning.of(wish, settled).ifPresent(faults::add);
        contact.status(settled);
    }

    private void lowerAvailability(Channel channel, Availability asked) {
        ChannelState state = contact.channels().get(channel);
        if (state != null) {
            contact.channel(channel, state.withAvailability(state.availability().lower(asked)));
        }
    }

    private void applyTags(RequestedTags wish) {
        if (plan.options().tags().replace() && wish.given()) {
            contact.retainTags(wish.tags().stream().map(Name::key).collect(Collectors.toSet()));
        }
        wish.tags().forEach(contact::tag);
    }
}

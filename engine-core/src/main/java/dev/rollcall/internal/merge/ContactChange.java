package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.StatusWish;
import dev.rollcall.internal.patch.TagWish;
import dev.rollcall.job.ConsentRules;
import dev.rollcall.job.IdentifierChanges;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Consent;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Name;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import org.jspecify.annotations.Nullable;

/** One accepted row on its way into one contact. Used once. */
final class ContactChange {
    /** Most consent records of a contact, and most characters of them. */
    private static final int MAX_CONSENTS = 1_000;

    private static final int MAX_CONSENT_CHARACTERS = 1_000_000;

    private final Contact before;
    private final boolean isNew;
    private final Contact.Builder contact;
    private final WorkingSet contacts;
    private final MergePlan plan;
    private final Granting granting;
    private final ListMerge lists;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Channel> opened = EnumSet.noneOf(Channel.class);

    private ContactChange(Contact before, boolean isNew, WorkingSet contacts, MergePlan plan) {
        this.before = before;
        this.isNew = isNew;
        this.contact = before.toBuilder();
        this.contacts = contacts;
        this.plan = plan;
        this.granting = new Granting(contacts, plan.options().consent().grant());
        this.lists = new ListMerge(plan, contacts, contact, granting);
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
     * Merges the fields. Comes first, since it touches nothing but this contact.
     *
     * @return false if the contact's fields would be too long; then the row must be left out
     */
    boolean mergeFields(Map<String, FieldChange> changes) {
        faults.addAll(new FieldMerge(plan, before, isNew, contact, changes).apply());
        return FieldMerge.fits(contact.fields());
    }

    /** Everything but the fields. */
    void apply(Patch patch) {
        takeIdentifiers(patch);
        patch.statuses().forEach(this::askStatus);
        askContactStatus(patch.contactStatus());
        patch.availabilities().forEach(this::lowerAvailability);
        faults.addAll(lists.apply(patch, plan.options().lists().replace()));
        takeTags(patch.tags());
        ConsentRecord consent = patch.consent();
        if (consent != null && !hasRoom(consent)) {
            faults.add(Fault.ofRow(FaultCode.CONSENT_NOT_RECORDED, "the contact has as many as are kept"));
        } else if (consent != null) {
            contact.consent(consent);
        }
        closeWhatIsNotTaken(patch);
    }

    /** Lists and tags, and what the row closes; nothing else (ambiguity A-18). */
    void add(Patch patch) {
        patch.statuses().forEach((channel, wish) -> {
            if (wish.optsOut()) {
                askStatus(channel, wish);
            }
        });
        StatusWish whole = patch.contactStatus();
        if (whole != null && whole.optsOut()) {
            askContactStatus(whole);
        }
        faults.addAll(lists.apply(patch, false));
        patch.tags().tags().forEach(contact::tag);
        closeWhatIsNotTaken(patch);
    }

    /** An address that the contact does not take is somebody's all the same: what the row closes of it is not lost. */
    private void closeWhatIsNotTaken(Patch patch) {
        boolean closed = false;
        for (Channel channel : Channel.values()) {
            IdentifierKind kind = IdentifierKind.of(channel);
            Identifier given = patch.identifiers().get(kind).orElse(null);
            if (given != null && !given.equals(contact.identifier(kind).orElse(null))) {
                closed |= new OptOuts(contacts).close(patch, channel, given);
            }
        }
        if (closed) {
            faults.add(Fault.ofRow(FaultCode.OPT_OUT_APPLIED));
        }
    }

    /** A contact is held in memory, and read with every row that touches it. */
    private boolean hasRoom(ConsentRecord record) {
        SortedSet<ConsentRecord> kept = before.consents();
        int characters = kept.stream().mapToInt(ConsentRecord::length).sum() + record.length();
        return kept.contains(record) || (kept.size() < MAX_CONSENTS && characters <= MAX_CONSENT_CHARACTERS);
    }

    private void takeIdentifiers(Patch patch) {
        Identifiers given = patch.identifiers();
        for (IdentifierKind kind : IdentifierKind.values()) {
            Identifier identifier = given.get(kind).orElse(null);
            Identifier stored = stored(kind);
            if (identifier == null || identifier.equals(stored) || (isNew && kind == IdentifierKind.ID)) {
                continue;
            }
            if (takes(kind, stored)) {
                take(kind, patch);
            } else {
                faults.add(Fault.ofRow(
                        FaultCode.IDENTIFIER_NOT_CHANGED, kind.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** Contacts that this import has created have no id yet that a row could know (ruling R-11). */
    private @Nullable Identifier stored(IdentifierKind kind) {
        boolean unknown = kind == IdentifierKind.ID
                && before.created().by().equals(contacts.stamp().by());
        return unknown ? null : before.identifier(kind).orElse(null);
    }

    private boolean takes(IdentifierKind kind, @Nullable Identifier stored) {
        IdentifierChanges allowed = plan.options().match().identifiers();
        return kind != IdentifierKind.ID
                && (isNew
                        || allowed == IdentifierChanges.CHANGE
                        || (allowed == IdentifierChanges.ATTACH_ONLY && stored == null));
    }

    private void take(IdentifierKind kind, Patch patch) {
        Identifiers given = patch.identifiers();
        EmailAddress email = given.email();
        PhoneNumber phone = given.phone();
        if (kind == IdentifierKind.EXTERNAL_ID) {
            contact.externalId(given.externalId());
        } else if (kind == IdentifierKind.EMAIL && email != null) {
            contact.email(email, takeAddress(Channel.EMAIL, email.identifier(), patch));
        } else if (kind == IdentifierKind.PHONE && phone != null) {
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
            Status status = Consent.start(first(channel, wish), optOut, wish != null && granting.isGiven());
            if (optOut != null) {
                granting.record(address, null, optOut, status);
            }
            warnIfRefused(wish, status);
            state = new ChannelState(status, patch.availabilities().getOrDefault(channel, Availability.AVAILABLE));
        } else {
            OptOuts.fileAll(before, channel, contacts);
            state = old.withStatus(Consent.start(old.status(), optOut));
        }
        contacts.closedLists(address).forEach((list, closed) -> lists.close(new MembershipKey(list, channel), closed));
        return state;
    }

    /** What a new channel starts with, its opt-outs left aside. */
    private Status first(Channel channel, @Nullable StatusWish wish) {
        ConsentRules rules = plan.options().consent();
        Status byDefault = channel == Channel.EMAIL ? rules.newEmail() : rules.newPhone();
        Status asked = wish == null ? byDefault : wish.status();
        return rules.unconfirmed() && asked.statusClass() == StatusClass.OPEN ? Status.PENDING : asked;
    }

    private void askStatus(Channel channel, StatusWish wish) {
        ChannelState state = contact.channels().get(channel);
        if (state == null || opened.contains(channel)) {
            return;
        }
        Status settled = settled(state.status(), wish.status());
        granting.record(address(channel), null, state.status(), settled);
        warnIfRefused(wish, settled);
        contact.channel(channel, state.withStatus(settled));
    }

    /** What opens takes a grant; the moves that the request allows speak of what is open already. */
    private Status settled(Status stored, Status asked) {
        Status settled = Consent.settle(stored, asked, granting.isGiven());
        boolean allowed = Consent.opens(stored, settled)
                || plan.options().consent().moves().allows(stored, asked);
        return allowed ? settled : stored;
    }

    private Identifier address(Channel channel) {
        return contact.identifier(IdentifierKind.of(channel)).orElseThrow();
    }

    private void askContactStatus(@Nullable StatusWish wish) {
        if (wish == null) {
            return;
        }
        Status stored = contact.status();
        Status settled = Consent.settle(stored, wish.status(), granting.isGiven());
        contact.channels().keySet().forEach(channel -> granting.record(address(channel), null, stored, settled));
        warnIfRefused(wish, settled);
        contact.status(settled);
    }

    private void lowerAvailability(Channel channel, Availability asked) {
        ChannelState state = contact.channels().get(channel);
        if (state != null) {
            contact.channel(channel, state.withAvailability(state.availability().lower(asked)));
        }
    }

    private void takeTags(TagWish wish) {
        if (plan.options().tags().replace() && wish.given()) {
            contact.retainTags(wish.tags().stream().map(Name::key).collect(Collectors.toSet()));
        }
        wish.tags().forEach(contact::tag);
    }

    private void warnIfRefused(@Nullable StatusWish wish, Status settled) {
        if (wish != null && wish.status() != settled) {
            String kept = "it is " + settled.name().toLowerCase(Locale.ROOT);
            faults.add(new Fault(FaultCode.STATUS_NOT_CHANGED, wish.column(), null, kept));
        }
    }
}

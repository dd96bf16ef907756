package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.IdentifierChanges;
import org.jspecify.annotations.Nullable;

/** The merge of one row's identifiers, with the statuses on file for them, into one contact. Used once. */
final class IdentifierMerge {
    private final MergePlan plan;
    private final Contact before;
    private final boolean isNew;
    private final Contact.Builder contact;
    private final WorkingSet contacts;
    private final GrantRecorder grantRecorder;
    private final ListMerge lists;
    private final Set<Channel> opened = EnumSet.noneOf(Channel.class);
    private final List<Fault> faults = new ArrayList<>();

    IdentifierMerge(
            MergePlan plan,
            Contact before,
            boolean isNew,
            Contact.Builder contact,
            WorkingSet contacts,
            GrantRecorder grantRecorder,
            ListMerge lists) {
        this.plan = plan;
        this.before = before;
        this.isNew = isNew;
        this.contact = contact;
        this.contacts = contacts;
        this.grantRecorder = grantRecorder;
        this.lists = lists;
    }

    /** Returns the channels that the contact has only since this row; their status is final. */
    Set<Channel> opened() {
        return opened;
    }

    /**
     * Sets the identifiers that the contact accepts.
     *
     * @param omitted the kinds of identifiers that belong to another contact
     */
    List<Fault> apply(Patch patch, Set<IdentifierKind> omitted) {
        Identifiers given = patch.identifiers();
        for (IdentifierKind kind : IdentifierKind.values()) {
            Identifier identifier = given.get(kind).orElse(null);
            Identifier stored = stored(kind);
            if (identifier == null
                    || identifier.equals(stored)
                    || omitted.contains(kind)
                    || (isNew && kind == IdentifierKind.ID)) {
                continue;
            }
            if (accepts(kind, stored)) {
                set(kind, patch);
                if (stored != null && kind.channel().isPresent()) {
                    faults.add(Fault.ofRow(FaultCode.IDENTIFIER_CHANGED, word(kind)));
                }
            } else {
                faults.add(Fault.ofRow(FaultCode.IDENTIFIER_NOT_CHANGED, word(kind)));
            }
        }
        return faults;
    }

    private static String word(IdentifierKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the contact's identifier of {@code kind}. A contact that this import has created has no id yet that a row
     * could know (ruling R-11).
     */
    private @Nullable Identifier stored(IdentifierKind kind) {
        boolean unknown = kind == IdentifierKind.ID
                && before.created().by().equals(contacts.stamp().by());
        return unknown ? null : before.identifier(kind).orElse(null);
    }

    private boolean accepts(IdentifierKind kind, @Nullable Identifier stored) {
        IdentifierChanges allowed = plan.options().match().identifiers();
        return kind != IdentifierKind.ID
                && (isNew
                        || allowed == IdentifierChanges.CHANGE
                        || (allowed == IdentifierChanges.ATTACH_ONLY && stored == null));
    }

    private void set(IdentifierKind kind, Patch patch) {
        Identifiers given = patch.identifiers();
        EmailAddress email = given.email();
        PhoneNumber phone = given.phone();
        if (kind == IdentifierKind.EXTERNAL_ID) {
            contact.externalId(given.externalId());
        } else if (kind == IdentifierKind.EMAIL && email != null) {
            contact.email(email, setAddress(Channel.EMAIL, email.identifier(), patch));
        } else if (kind == IdentifierKind.PHONE && phone != null) {
            contact.phone(phone, setAddress(Channel.PHONE, phone.identifier(), patch));
        }
    }

    /**
     * Adds a free address to the contact, or replaces the address with it. The status on file for the new address
     * applies to the contact; the statuses of the replaced address go on file.
     */
    private ChannelState setAddress(Channel channel, Identifier address, Patch patch) {
        Status onFile = contacts.onFile(address);
        ChannelState old = before.channels().get(channel);
        ChannelState state;
        if (old == null) {
            opened.add(channel);
            RequestedStatus wish = patch.statuses().get(channel);
            boolean unconfirmed = patch.unconfirmed().channels().contains(channel);
            Status status = ConsentLaw.start(
                    first(channel, wish, unconfirmed), onFile, wish != null && grantRecorder.isGiven());
            if (onFile != null) {
                grantRecorder.record(address, null, onFile, status);
            }
            StatusWarning.of(wish, status).ifPresent(faults::add);
            state = new ChannelState(status, patch.availabilities().getOrDefault(channel, Availability.AVAILABLE));
        } else {
            OptOuts.fileAll(before, channel, contacts);
            state = old.withStatus(ConsentLaw.start(old.status(), onFile));
        }
        contacts.listsOnFile(address).forEach((list, status) -> lists.start(new MembershipKey(list, channel), status));
        return state;
    }

    /**
     * Returns the first status of a new channel, apart from what is on file.
     *
     * @param unconfirmed whether the row leaves open that the person has agreed
     */
    private Status first(Channel channel, @Nullable RequestedStatus wish, boolean unconfirmed) {
        ConsentRules rules = plan.options().consent();
        Status byDefault = channel == Channel.EMAIL ? rules.newEmail() : rules.newPhone();
        Status asked = wish == null ? byDefault : wish.status();
        boolean waits = (unconfirmed || rules.unconfirmed()) && asked.statusClass() == StatusClass.OPEN;
        return waits ? Status.PENDING : asked;
    }
}

package dev.rollcall.oracle;

import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportOptions;

/** An accepted row, applied to its contact: identifiers, statuses, availability, lists, fields, tags, in this order. */
final class OracleMerge {
    private final OracleContact contact;
    private final OracleRow row;
    private final ImportOptions options;
    private final OracleOptOuts optOuts;
    private final OracleLists lists;
    private final OracleGrants grants;
    boolean identifierChanged;

    OracleMerge(
            OracleContact contact,
            OracleRow row,
            ImportOptions options,
            OracleOptOuts optOuts,
            OracleLists lists,
            OracleGrants grants) {
        this.contact = contact;
        this.row = row;
        this.options = options;
        this.optOuts = optOuts;
        this.lists = lists;
        this.grants = grants;
    }

    void apply(boolean insert, OracleFields fields, Set<IdentifierKind> dropped) {
        row.identifiers.forEach((kind, key) -> {
            if (!dropped.contains(kind)) {
                identifier(kind, key, insert);
            }
        });
        row.statuses.forEach(this::status);
        contactStatus();
        row.availabilities.forEach((channel, requested) -> {
            if (row.means(contact, channel, Status.ACTIVE)) {
                availability(channel, requested);
            }
        });
        lists.apply(contact, row, options.lists().replace());
        fields.apply(contact);
        tags();
        if (row.consent != null) {
            contact.consents.add(row.consent);
        }
    }

    /** Applies all that a known contact gets if it is only added to. */
    void add() {
        row.statuses.forEach((channel, requested) -> {
            if (OracleConsent.closed(requested)) {
                status(channel, requested);
            }
        });
        if (row.contactStatus != null && OracleConsent.closed(row.contactStatus)) {
            contactStatus();
        }
        lists.apply(contact, row, false);
        row.tags.forEach(contact.tags::putIfAbsent);
    }

    private void tags() {
        if (options.tags().replace() && row.ownTags != null && !row.badTags) {
            contact.tags.keySet().retainAll(row.tags.keySet());
        }
        row.tags.forEach(contact.tags::putIfAbsent);
    }

    private boolean accepts(IdentifierKind kind) {
        IdentifierChanges changes = options.match().identifiers();
        boolean missing = !contact.identifiers.containsKey(kind);
        return kind != IdentifierKind.ID
                && (changes == IdentifierChanges.CHANGE || missing && changes == IdentifierChanges.ATTACH_ONLY);
    }

    private void identifier(IdentifierKind kind, String key, boolean insert) {
        String old = contact.identifiers.get(kind);
        if (key.equals(old) || insert && kind == IdentifierKind.ID) {
            return;
        }
        if (!insert && !accepts(kind)) {
            row.fault(FaultCode.IDENTIFIER_NOT_CHANGED, null);
            return;
        }
        identifierChanged |= old != null;
        if (old != null && kind != IdentifierKind.EXTERNAL_ID) {
            row.fault(FaultCode.IDENTIFIER_CHANGED, null);
        }
        if (kind == IdentifierKind.EXTERNAL_ID) {
            contact.identifiers.put(kind, key);
            return;
        }
        Channel channel = kind == IdentifierKind.EMAIL ? Channel.EMAIL : Channel.PHONE;
        Status onFile = optOuts.onFile(channel, key);
        if (old == null) {
            contact.channels.put(
                    channel,
                    new ChannelState(
                            OracleConsent.start(firstStatus(channel), onFile),
                            row.availabilities.getOrDefault(channel, Availability.AVAILABLE)));
        } else {
            optOuts.file(contact, channel, true);
            contact.channels.put(
                    channel,
                    contact.channels.get(channel).withStatus(OracleConsent.start(contact.status(channel), onFile)));
        }
        contact.identifiers.put(kind, key);
        if (kind == IdentifierKind.EMAIL) {
            contact.emailText = row.emailText;
        }
        optOuts.onFileByList(channel, key).forEach((list, status) -> optOuts.inherit(contact, list, channel, status));
    }

    /** The status of a new channel, without regard to opt-outs on file. */
    private Status firstStatus(Channel channel) {
        Status usual = channel == Channel.EMAIL
                ? options.consent().newEmail()
                : options.consent().newPhone();
        Status requested = row.statuses.getOrDefault(channel, usual);
        boolean waits = options.consent().unconfirmed() || row.unconfirmed.contains(channel);
        return waits && OracleConsent.open(requested) ? Status.PENDING : requested;
    }

    private void status(Channel channel, Status requested) {
        if (contact.channels.containsKey(channel) && row.means(contact, channel, requested)) {
            Status stored = contact.status(channel);
            // a row with a blank opt-in does not open the channel, whatever the grant
            boolean unconfirmed = row.unconfirmed.contains(channel);
            boolean opens = !unconfirmed && grants.opens(stored, requested);
            Status settled = opens
                    ? requested
                    : OracleConsent.settle(stored, requested, options.consent().moves());
            if (opens) {
                grants.record(
                        channel, contact.identifiers.get(OracleOptOuts.identifier(channel)), null, stored, requested);
            }
            contact.channels.put(channel, contact.channels.get(channel).withStatus(settled));
            if (settled != requested) {
                row.fault(FaultCode.STATUS_NOT_CHANGED, row.statusColumns.get(channel));
            }
        }
    }

    /** The status of the contact as a whole (F-77); a grant is recorded for each of its addresses. */
    private void contactStatus() {
        Status stored = contact.contactStatus;
        if (row.contactStatus == null) {
            return;
        }
        if (grants.opens(stored, row.contactStatus)) {
            contact.contactStatus = row.contactStatus;
            contact.channels.keySet().forEach(channel -> {
                String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
                grants.record(channel, key, null, stored, row.contactStatus);
            });
        } else {
            contact.contactStatus = OracleConsent.settle(stored, row.contactStatus);
        }
        if (contact.contactStatus != row.contactStatus) {
            row.fault(FaultCode.STATUS_NOT_CHANGED, row.contactStatusColumn);
        }
    }

    private void availability(Channel channel, Availability requested) {
        if (contact.channels.containsKey(channel)) {
            ChannelState state = contact.channels.get(channel);
            contact.channels.put(channel, state.withAvailability(OracleConsent.lower(state.availability(), requested)));
        }
    }
}

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

    void apply(boolean insert, OracleFields fields, Set<IdentifierKind> leftOff) {
        row.identifiers.forEach((kind, key) -> {
            if (!leftOff.contains(kind)) {
                identifier(kind, key, insert);
            }
        });
        row.statuses.forEach(this::status);
        standing();
        row.availabilities.forEach((channel, asked) -> {
            if (row.means(contact, channel, Status.ACTIVE)) {
                availability(channel, asked);
            }
        });
        lists.apply(contact, row, options.lists().replace());
        fields.apply(contact);
        tags();
        if (row.proof != null) {
            contact.proofs.add(row.proof);
        }
    }

    /** All that a known contact gets where it is only added to. */
    void add() {
        row.statuses.forEach((channel, asked) -> {
            if (OracleConsent.closed(asked)) {
                status(channel, asked);
            }
        });
        if (row.standing != null && OracleConsent.closed(row.standing)) {
            standing();
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

    private boolean takes(IdentifierKind kind) {
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
        if (!insert && !takes(kind)) {
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
                            OracleConsent.start(first(channel), onFile),
                            row.availabilities.getOrDefault(channel, Availability.AVAILABLE)));
        } else {
            optOuts.leave(contact, channel, true);
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

    /** What a new channel starts with, opt-outs on file left aside. */
    private Status first(Channel channel) {
        Status usual = channel == Channel.EMAIL
                ? options.consent().newEmail()
                : options.consent().newPhone();
        Status asked = row.statuses.getOrDefault(channel, usual);
        boolean waits = options.consent().unconfirmed() || row.unconfirmed.contains(channel);
        return waits && OracleConsent.open(asked) ? Status.PENDING : asked;
    }

    private void status(Channel channel, Status asked) {
        if (contact.channels.containsKey(channel) && row.means(contact, channel, asked)) {
            Status stored = contact.status(channel);
            // what the row itself leaves open it does not answer, whatever the grant
            boolean left = row.unconfirmed.contains(channel);
            boolean opens = !left && grants.open(stored, asked);
            Status settled = opens
                    ? asked
                    : OracleConsent.settle(stored, asked, options.consent().moves());
            if (opens) {
                grants.opened(channel, contact.identifiers.get(OracleOptOuts.identifier(channel)), null, stored, asked);
            }
            contact.channels.put(channel, contact.channels.get(channel).withStatus(settled));
            if (settled != asked) {
                row.fault(FaultCode.STATUS_NOT_CHANGED, row.statusColumns.get(channel));
            }
        }
    }

    /** The contact as a whole (F-77); a grant speaks for each address that it has. */
    private void standing() {
        Status stored = contact.standing;
        if (row.standing == null) {
            return;
        }
        if (grants.open(stored, row.standing)) {
            contact.standing = row.standing;
            contact.channels.keySet().forEach(channel -> {
                String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
                grants.opened(channel, key, null, stored, row.standing);
            });
        } else {
            contact.standing = OracleConsent.settle(stored, row.standing);
        }
        if (contact.standing != row.standing) {
            row.fault(FaultCode.STATUS_NOT_CHANGED, row.standingColumn);
        }
    }

    private void availability(Channel channel, Availability asked) {
        if (contact.channels.containsKey(channel)) {
            ChannelState state = contact.channels.get(channel);
            contact.channels.put(channel, state.withAvailability(OracleConsent.lower(state.availability(), asked)));
        }
    }
}

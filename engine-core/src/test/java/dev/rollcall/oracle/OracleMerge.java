package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.source.Cell;

/** An accepted row, applied to its contact: identifiers, statuses, availability, lists, fields, tags, in this order. */
final class OracleMerge {
    private final OracleContact contact;
    private final OracleRow row;
    private final OracleOptOuts optOuts;
    boolean identifierChanged;

    OracleMerge(OracleContact contact, OracleRow row, OracleOptOuts optOuts) {
        this.contact = contact;
        this.row = row;
        this.optOuts = optOuts;
    }

    void apply(MergeOption option) {
        row.identifiers.forEach(this::identifier);
        row.statuses.forEach(this::status);
        row.availabilities.forEach(this::availability);
        row.lists.forEach(this::list);
        row.fields.forEach((key, cell) -> field(key, cell, option));
        row.tags.forEach(contact.tags::putIfAbsent);
    }

    private void identifier(IdentifierKind kind, String key) {
        String old = contact.identifiers.get(kind);
        if (key.equals(old)) {
            return;
        }
        identifierChanged |= old != null;
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
                            OracleConsent.start(row.statuses.getOrDefault(channel, Status.ACTIVE), onFile),
                            row.availabilities.getOrDefault(channel, Availability.AVAILABLE)));
        } else {
            optOuts.leave(contact, channel);
            contact.channels.put(
                    channel,
                    contact.channels.get(channel).withStatus(OracleConsent.start(contact.status(channel), onFile)));
        }
        contact.identifiers.put(kind, key);
        if (kind == IdentifierKind.EMAIL) {
            contact.emailText = row.emailText;
        }
        optOuts.onFileByList(channel, key).forEach((list, status) -> optOuts.join(contact, list, channel, status));
    }

    private void status(Channel channel, Status requested) {
        if (contact.channels.containsKey(channel)) {
            Status settled = OracleConsent.settle(contact.status(channel), requested);
            contact.channels.put(channel, contact.channels.get(channel).withStatus(settled));
            if (settled != requested) {
                row.fault(FaultCode.STATUS_NOT_CHANGED, row.statusColumns.get(channel));
            }
        }
    }

    private void availability(Channel channel, Availability requested) {
        if (contact.channels.containsKey(channel)) {
            ChannelState state = contact.channels.get(channel);
            contact.channels.put(channel, state.withAvailability(OracleConsent.lower(state.availability(), requested)));
        }
    }

    private void list(String list, Status requested) {
        List<Channel> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (contact.channels.containsKey(channel) && (channels.isEmpty() || OracleConsent.closed(requested))) {
                channels.add(channel);
            }
        }
        boolean refused = false;
        for (Channel channel : channels) {
            refused |= optOuts.join(contact, list, channel, requested) != requested;
        }
        if (refused) {
            row.fault(FaultCode.STATUS_NOT_CHANGED, row.listColumns.get(list));
        }
    }

    private void field(String key, Cell cell, MergeOption option) {
        if (cell instanceof Cell.Erase || cell instanceof Cell.Blank && option == MergeOption.OVERWRITE) {
            contact.fields.remove(key);
        } else if (cell instanceof Cell.Given given
                && (option != MergeOption.OVERWRITE_IF_EMPTY || !contact.fields.containsKey(key))) {
            contact.fields.put(key, given.value());
        }
    }
}

package dev.rollcall.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;

/** The changes that an accepted row makes to the memberships of its contact. */
final class OracleLists {
    private final OracleStore store;
    private final ImportOptions options;
    private final OracleOptOuts optOuts;
    private final OracleGrants grants;

    OracleLists(OracleStore store, ImportOptions options, OracleOptOuts optOuts, OracleGrants grants) {
        this.store = store;
        this.options = options;
        this.optOuts = optOuts;
        this.grants = grants;
    }

    void apply(OracleContact contact, OracleRow row, boolean replaces) {
        row.lists.forEach((list, requested) -> withoutChannel(contact, row, list, requested));
        for (Channel channel : contact.channels.keySet()) {
            if (row.named.containsKey(channel)) {
                columns(contact, row, channel, replaces);
            }
        }
    }

    /** R-6 and its option: a status of a list without a channel. */
    private void withoutChannel(OracleContact contact, OracleRow row, String list, Status requested) {
        boolean refused = false;
        for (Channel channel : channels(contact, requested)) {
            boolean inColumns = row.named.getOrDefault(channel, Set.of()).stream()
                    .anyMatch(named -> list.equals(named.list(store, options)));
            boolean elsewhere = inColumns || !row.means(contact, channel, requested);
            if (elsewhere && !OracleConsent.closed(requested)) {
                continue;
            }
            refused |= join(contact, row, list, channel, requested, null, false, true) != requested;
        }
        if (refused) {
            row.fault(FaultCode.STATUS_NOT_CHANGED, row.listColumns.get(list));
        }
    }

    private List<Channel> channels(OracleContact contact, Status requested) {
        List<Channel> has = new ArrayList<>(List.of(Channel.EMAIL, Channel.PHONE));
        has.retainAll(contact.channels.keySet());
        if (OracleConsent.closed(requested)) {
            return has;
        }
        return switch (options.lists().channels()) {
            case BY_ADDRESS -> has.isEmpty() ? has : has.subList(0, 1);
            case EMAIL -> has.contains(Channel.EMAIL) ? List.of(Channel.EMAIL) : List.of();
            case PHONE -> has.contains(Channel.PHONE) ? List.of(Channel.PHONE) : List.of();
            case BOTH -> has;
        };
    }

    private void columns(OracleContact contact, OracleRow row, Channel channel, boolean replaces) {
        Set<String> mentioned = new HashSet<>(row.lists.keySet());
        for (OracleListColumns.Named named : row.named.get(channel)) {
            String list = named.list(store, options);
            mentioned.add(list);
            // a list that the row closes without a channel is not opened by its own columns
            if (!row.means(contact, channel, named.requested())) {
                continue;
            }
            boolean closes = row.lists.containsKey(list) && OracleConsent.closed(row.lists.get(list));
            if (join(contact, row, list, channel, named.requested(), named.since(), replaces, !closes)
                    != named.requested()) {
                row.fault(FaultCode.STATUS_NOT_CHANGED, named.column());
            }
        }
        if (replaces && row.means(contact, channel, Status.ACTIVE)) {
            contact.memberships
                    .entrySet()
                    .removeIf(entry -> entry.getKey().channel() == channel
                            && !mentioned.contains(entry.getKey().list())
                            && (OracleConsent.open(entry.getValue().status())
                                    || entry.getValue().status() == Status.EXCLUDED));
        }
    }

    /**
     * Requests a list status on one channel and returns the resulting one. {@code since} is the time in the row, or
     * null.
     */
    private Status join(
            OracleContact contact,
            OracleRow row,
            String list,
            Channel channel,
            Status requested,
            Instant since,
            boolean replaces,
            boolean mayOpen) {
        OracleContact.On on = new OracleContact.On(list, channel);
        Membership there = contact.memberships.get(on);
        boolean starts = there == null || there.status() == Status.EXCLUDED;
        String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
        Status against = starts ? optOuts.onFileByList(channel, key).get(list) : there.status();
        boolean waitsForConsent = row.unconfirmedLists.contains(list);
        if (against != null && mayOpen && !waitsForConsent && grants.opens(against, requested)) {
            optOuts.setMembership(contact, on, requested, since);
            grants.record(channel, key, list, against, requested);
            return requested;
        }
        boolean unconfirmed = options.consent().unconfirmed() || row.unconfirmedLists.contains(list);
        boolean waits = starts && unconfirmed && OracleConsent.open(requested);
        Status status = optOuts.join(contact, list, channel, waits ? Status.PENDING : requested, since);
        if (replaces && since != null && there != null && there.status() == status && status == requested) {
            optOuts.setSince(contact, on, since);
        }
        return status;
    }
}

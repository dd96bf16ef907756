package dev.rollcall.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Status;

/**
 * The confirmations that a row requests: for statuses that become PENDING, and for waiting entries of its
 * addresses.
 */
final class OracleConfirmations {
    private final OracleContact contact;
    private final Map<Channel, Status> channels = new HashMap<>();
    private final Map<OracleContact.On, Status> memberships = new HashMap<>();
    private final Map<Channel, String> addresses = new HashMap<>();

    /** Remembers the contact before the row. */
    OracleConfirmations(OracleContact contact) {
        this.contact = contact;
        contact.channels.forEach((channel, state) -> channels.put(channel, state.status()));
        contact.memberships.forEach((on, membership) -> memberships.put(on, membership.status()));
        for (Channel channel : Channel.values()) {
            addresses.put(channel, contact.identifiers.get(OracleOptOuts.identifier(channel)));
        }
    }

    /** Compares the contact after the row and adds the confirmations. */
    void after(OracleStore store, OracleRow row, OracleOptOuts optOuts, Instant now, UUID importId) {
        contact.channels.forEach((channel, state) -> {
            String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
            boolean anew = !key.equals(addresses.get(channel)) && optOuts.onFile(channel, key) == Status.PENDING;
            if (state.status() == Status.PENDING && (anew || channels.get(channel) != Status.PENDING)) {
                store.confirmations.add(new OracleStore.Requested(contact, channel, null, now, importId, row.number));
            }
        });
        contact.memberships.forEach((on, membership) -> {
            // the random stores hold memberships of channels that a contact does not have
            String key = contact.identifiers.get(OracleOptOuts.identifier(on.channel()));
            boolean anew = key != null
                    && !key.equals(addresses.get(on.channel()))
                    && optOuts.onFileByList(on.channel(), key).get(on.list()) == Status.PENDING;
            if (membership.status() == Status.PENDING && (anew || memberships.get(on) != Status.PENDING)) {
                store.confirmations.add(
                        new OracleStore.Requested(contact, on.channel(), on.list(), now, importId, row.number));
            }
        });
    }
}

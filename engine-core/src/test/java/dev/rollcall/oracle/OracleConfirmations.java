package dev.rollcall.oracle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Status;

/** Who has to be asked because of a row: what the contact has PENDING after it and had not at all before. */
final class OracleConfirmations {
    private final OracleContact contact;
    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);
    private final Set<OracleContact.On> memberships = new HashSet<>();

    /** Looks at the contact before the row. */
    OracleConfirmations(OracleContact contact) {
        this.contact = contact;
        channels.addAll(contact.channels.keySet());
        contact.memberships.forEach((on, membership) -> {
            if (membership.status() != Status.EXCLUDED) {
                memberships.add(on);
            }
        });
    }

    /** Looks at it again after the row. */
    void after(OracleStore store, OracleRow row, Instant now, UUID importId) {
        contact.channels.forEach((channel, state) -> {
            if (state.status() == Status.PENDING && !channels.contains(channel)) {
                store.asked.add(new OracleStore.Asked(contact, channel, null, now, importId, row.number));
            }
        });
        contact.memberships.forEach((on, membership) -> {
            if (membership.status() == Status.PENDING && !memberships.contains(on)) {
                store.asked.add(new OracleStore.Asked(contact, on.channel(), on.list(), now, importId, row.number));
            }
        });
    }
}

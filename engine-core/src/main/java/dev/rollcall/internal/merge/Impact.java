package dev.rollcall.internal.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;

/**
 * The effect of an import's rows on the contacts that were there before it, as guards measure it. It is counted row by
 * row, so that neither chunks nor several rows for one contact hide anything. Not thread-safe.
 */
public final class Impact {
    private final String importId;
    /** The contacts that the current row has changed so far, as they were before the row. */
    private final Map<WorkingContact, Contact> before = new HashMap<>();

    private final Map<String, Blanking> fields = new TreeMap<>();
    private long changed;
    private long lowered;

    /**
     * The effect on one field.
     *
     * @param had the number of rows whose contact had a value before the row
     * @param blanked the number of those whose contact had none after it
     */
    public record Blanking(String field, long had, long blanked) {
        public double share() {
            return blanked / (double) had;
        }

        private Blanking plus(boolean blank) {
            return new Blanking(field, had + 1, blanked + (blank ? 1 : 0));
        }
    }

    /**
     * Creates an empty count.
     *
     * @param importId the import's id, as the stamps of contacts that it creates have it
     */
    public Impact(String importId) {
        this.importId = importId;
    }

    /** Records that the current row is about to change {@code contact}. */
    void changing(WorkingContact contact) {
        before.putIfAbsent(contact, contact.current());
    }

    /** Counts the row that made all changes since the last call. */
    public void add(RowResult row) {
        before.forEach((contact, was) -> {
            if (wasThere(was)) {
                lowered += lowered(was, contact.current());
            }
        });
        WorkingContact contact = row.contact();
        if (contact != null && wasThere(contact.current())) {
            if (row.outcome() == Outcome.UPDATED || row.outcome() == Outcome.DELETED) {
                changed++;
            }
            if (row.outcome() == Outcome.UPDATED || row.outcome() == Outcome.UNCHANGED) {
                compareFields(
                        before.getOrDefault(contact, contact.current()).fields(),
                        contact.current().fields());
            }
        }
        before.clear();
    }

    private boolean wasThere(Contact contact) {
        return !contact.created().by().equals(importId);
    }

    private void compareFields(Map<String, FieldValue> was, Map<String, FieldValue> is) {
        for (String field : was.keySet()) {
            Blanking so = fields.getOrDefault(field, new Blanking(field, 0, 0));
            fields.put(field, so.plus(!is.containsKey(field)));
        }
    }

    private static long lowered(Contact was, Contact is) {
        long lowered = isLower(was.status(), is.status()) ? 1 : 0;
        for (Map.Entry<Channel, ChannelState> channel : was.channels().entrySet()) {
            ChannelState now = is.channels().get(channel.getKey());
            lowered += now != null && isLower(channel.getValue().status(), now.status()) ? 1 : 0;
        }
        for (Map.Entry<MembershipKey, Membership> membership : was.memberships().entrySet()) {
            Membership now = is.memberships().get(membership.getKey());
            lowered += now != null && isLower(membership.getValue().status(), now.status()) ? 1 : 0;
        }
        return lowered;
    }

    private static boolean isLower(Status was, Status is) {
        return is.isClosed() && (!was.isClosed() || is.compareTo(was) > 0);
    }

    /** Returns the number of rows that updated or deleted a contact. */
    public long changed() {
        return changed;
    }

    /**
     * Returns the number of statuses of contacts, channels and memberships that rows closed, or replaced with a
     * stronger closed status.
     */
    public long lowered() {
        return lowered;
    }

    /** Returns the field with the largest share of blanked values; empty if no contact had a value. */
    public Optional<Blanking> mostBlanked() {
        return fields.values().stream().max(Comparator.comparingDouble(Blanking::share));
    }
}

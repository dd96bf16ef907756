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
 * What the rows of an import do to the contacts that were there before it: what guards look at. Counted row by row, so that neither
 * chunks nor the number of rows for one contact hide anything. Not thread-safe.
 */
public final class Impact {
    private final String importId;
    /** What the current row has changed so far, as it was before the row. */
    private final Map<WorkingContact, Contact> before = new HashMap<>();

    private final Map<String, Blanking> fields = new TreeMap<>();
    private long changed;
    private long lowered;

    /**
     * What happened to one field.
     *
     * @param had rows whose contact had a value before the row
     * @param blanked those of them whose contact had none after it
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
     * Nothing yet.
     *
     * @param importId what the contacts that the import creates say of who created them
     */
    public Impact(String importId) {
        this.importId = importId;
    }

    /** Hears that the current row is about to change {@code contact}. */
    void changing(WorkingContact contact) {
        before.putIfAbsent(contact, contact.current());
    }

    /** Counts the row that everything since the last call was done by. */
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

    /** Rows that updated or deleted a contact. */
    public long changed() {
        return changed;
    }

    /** Statuses of contacts, channels and memberships that rows closed, or closed harder. */
    public long lowered() {
        return lowered;
    }

    /** The field of which the largest share was blanked; empty if no contact had any. */
    public Optional<Blanking> mostBlanked() {
        return fields.values().stream().max(Comparator.comparingDouble(Blanking::share));
    }
}

package dev.rollcall.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionOrigin;

/**
 * The records of addresses that a row closes, or gives a stronger CLOSED status (F-75): compares all addresses before
 * and after each row.
 */
final class OracleOptOutRecords {
    /** An address on a list, or as a whole where the list is null. */
    private record Subject(Channel channel, String key, String list) {}

    private final OracleStore store;
    private final Instant now;
    private final UUID importId;
    private Map<Subject, Status> before = Map.of();
    private Map<Subject, Status> onFileBefore = Map.of();

    OracleOptOutRecords(OracleStore store, Instant now, UUID importId) {
        this.store = store;
        this.now = now;
        this.importId = importId;
    }

    void beforeRow() {
        before = statuses();
        onFileBefore = onFile();
    }

    /**
     * An entry that was on file all along, beside a contact that gives up the address or leaves the list, was recorded
     * when it was filed.
     */
    void afterRow() {
        Map<Subject, Status> owned = owned();
        statuses().forEach((subject, status) -> {
            boolean news = owned.containsKey(subject) || isStronger(onFileBefore.get(subject), status);
            if (OracleConsent.closed(status) && isStronger(before.get(subject), status) && news) {
                store.optOuts.add(new OracleStore.OptedOut(
                        subject.channel(), subject.key(), subject.list(), status, now, importId));
            }
        });
    }

    private static boolean isStronger(Status was, Status status) {
        return was == null || was != status && OracleConsent.strongest(was, status) == status;
    }

    /** The statuses of all addresses: those of their owners, or else those on file. */
    private Map<Subject, Status> statuses() {
        Map<Subject, Status> found = onFile();
        found.putAll(owned());
        return found;
    }

    private Map<Subject, Status> owned() {
        Map<Subject, Status> found = new HashMap<>();
        for (OracleContact contact : store.contacts) {
            for (Channel channel : contact.channels.keySet()) {
                String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
                found.put(new Subject(channel, key, null), contact.effective(channel));
                contact.memberships.forEach((on, membership) -> {
                    if (on.channel() == channel) {
                        found.put(new Subject(channel, key, on.list()), membership.status());
                    }
                });
            }
        }
        return found;
    }

    private Map<Subject, Status> onFile() {
        Map<Subject, Status> found = new HashMap<>();
        store.suppressions.forEach((subject, entry) -> {
            for (Channel channel : Channel.values()) {
                boolean counts = subject.list() != null || subject.origin() == SuppressionOrigin.OPT_OUT;
                if (counts && subject.kind() == OracleOptOuts.suppression(channel)) {
                    found.merge(
                            new Subject(channel, subject.key(), subject.list()),
                            entry.status(),
                            OracleConsent::strongest);
                }
            }
        });
        return found;
    }
}

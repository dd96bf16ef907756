package dev.rollcall.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.ImportOptions;

/** The opt-outs on file, and those of refused rows. */
final class OracleOptOuts {
    private final OracleStore store;
    private final Instant now;
    private final UUID importId;
    /** The request's reason for a file in which everybody has left. */
    String reason;

    OracleOptOuts(OracleStore store, Instant now, UUID importId) {
        this.store = store;
        this.now = now;
        this.importId = importId;
    }

    static IdentifierKind identifier(Channel channel) {
        return channel == Channel.EMAIL ? IdentifierKind.EMAIL : IdentifierKind.PHONE;
    }

    static SuppressionKind suppression(Channel channel) {
        return channel == Channel.EMAIL ? SuppressionKind.EMAIL : SuppressionKind.PHONE;
    }

    /** The status on file of an address as a whole: CLOSED, PENDING or null. */
    Status onFile(Channel channel, String key) {
        OracleStore.Entry optOut = store.suppressions.get(subject(channel, key, null, SuppressionOrigin.OPT_OUT));
        OracleStore.Entry waiting = store.suppressions.get(subject(channel, key, null, SuppressionOrigin.WAITING));
        return optOut != null ? optOut.status() : waiting != null ? waiting.status() : null;
    }

    static OracleStore.Subject subject(Channel channel, String key, String list, SuppressionOrigin origin) {
        return new OracleStore.Subject(suppression(channel), key, list, origin);
    }

    /** The strongest suppression of an address for each list, of any origin. */
    Map<String, Status> onFileByList(Channel channel, String key) {
        Map<String, Status> found = new HashMap<>();
        store.suppressions.forEach((subject, entry) -> {
            if (subject.kind() == suppression(channel) && subject.key().equals(key) && subject.list() != null) {
                found.merge(subject.list(), entry.status(), OracleConsent::strongest);
            }
        });
        return found;
    }

    /**
     * Files the statuses of a contact that gives up the identifier of a channel; waiting ones only if {@code waiting},
     * so not for an erased contact.
     */
    void file(OracleContact contact, Channel channel, boolean waiting) {
        String key = contact.identifiers.get(identifier(channel));
        if (key == null) {
            return;
        }
        file(channel, key, null, contact.effective(channel), waiting);
        contact.memberships.forEach((on, membership) -> {
            if (on.channel() == channel) {
                file(channel, key, on.list(), membership.status(), waiting);
            }
        });
    }

    private void file(Channel channel, String key, String list, Status status, boolean waiting) {
        if (OracleConsent.closed(status)) {
            fileOptOut(channel, key, list, status, null);
        } else if (OracleConsent.waiting(status) && waiting) {
            OracleStore.Subject subject = subject(channel, key, list, SuppressionOrigin.WAITING);
            if (!store.suppressions.containsKey(subject(channel, key, list, SuppressionOrigin.OPT_OUT))) {
                store.suppressions.putIfAbsent(subject, new OracleStore.Entry(Status.PENDING, null, now));
            }
        }
    }

    /** Forgets the waiting entries of an address. */
    void forget(Channel channel, String key) {
        store.suppressions
                .keySet()
                .removeIf(subject -> subject.origin() == SuppressionOrigin.WAITING
                        && subject.kind() == suppression(channel)
                        && subject.key().equals(key));
    }

    /** Files a CLOSED status in place of a weaker one; returns whether that changed anything. */
    private boolean fileOptOut(Channel channel, String key, String list, Status status, String why) {
        OracleStore.Subject subject = subject(channel, key, list, SuppressionOrigin.OPT_OUT);
        OracleStore.Entry there = store.suppressions.get(subject);
        if (!OracleConsent.closed(status)
                || there != null && OracleConsent.strongest(there.status(), status) == there.status()) {
            return false;
        }
        store.suppressions.put(subject, new OracleStore.Entry(status, why, now));
        store.suppressions.remove(subject(channel, key, list, SuppressionOrigin.WAITING));
        return true;
    }

    /** Gives a contact the list status that is on file for its new address. */
    void inherit(OracleContact contact, String list, Channel channel, Status onFile) {
        OracleContact.On on = new OracleContact.On(list, channel);
        Membership there = contact.memberships.get(on);
        Status status = there == null ? onFile : OracleConsent.start(there.status(), onFile);
        if (there == null || there.status() != status) {
            contact.memberships.put(on, new Membership(status, now, importId));
        }
    }

    /**
     * Requests a list status on one channel and returns the resulting one. {@code since} is the time in the row, or
     * null for now.
     */
    Status join(OracleContact contact, String list, Channel channel, Status requested, Instant since) {
        OracleContact.On on = new OracleContact.On(list, channel);
        Membership there = contact.memberships.get(on);
        String key = contact.identifiers.get(identifier(channel));
        boolean starts = there == null || there.status() == Status.EXCLUDED;
        Status status = starts
                ? OracleConsent.start(requested, onFileByList(channel, key).get(list))
                : OracleConsent.settle(there.status(), requested);
        if (there == null || there.status() != status) {
            contact.memberships.put(on, new Membership(status, since == null ? now : since, importId));
        }
        return status;
    }

    /** Sets a membership, whatever its status was. */
    void setMembership(OracleContact contact, OracleContact.On on, Status status, Instant since) {
        contact.memberships.put(on, new Membership(status, since == null ? now : since, importId));
    }

    /** Changes the time of a membership. */
    void setSince(OracleContact contact, OracleContact.On on, Instant since) {
        Membership there = contact.memberships.get(on);
        if (!there.since().equals(since)) {
            contact.memberships.put(on, new Membership(there.status(), since, importId));
        }
    }

    /** Applies the opt-outs of a refused row; returns whether they changed anything. */
    boolean applyOptOutsOfRefusedRow(OracleRow row, ImportOptions options) {
        OracleContact matched = matched(row);
        boolean changed = matched != null && closeWhole(matched, row.contactStatus);
        for (Channel channel : Channel.values()) {
            String given = row.identifiers.get(identifier(channel));
            String own = matched == null ? null : matched.identifiers.get(identifier(channel));
            // an opt-out concerns the address in the row; without one, the address of the matched contact
            String named = given == null ? own : given;
            if (named != null) {
                changed |= close(channel, named, requestedOptOuts(row, channel, options));
                changed |= closeWhole(channel, named, row.contactStatus);
            }
            if (own != null && !own.equals(named)) {
                changed |= close(channel, own, requestedListOptOuts(row));
            }
            for (String ambiguous : row.ambiguous.getOrDefault(identifier(channel), List.of())) {
                changed |= close(channel, ambiguous, requestedOptOuts(row, channel, options));
                changed |= closeWhole(channel, ambiguous, row.contactStatus);
            }
        }
        return changed;
    }

    /**
     * Applies an accepted row's opt-outs of addresses that its contact does not have; returns whether they changed
     * anything.
     */
    boolean applyOptOutsOfOtherAddresses(OracleRow row, OracleContact contact, ImportOptions options) {
        boolean changed = false;
        for (Channel channel : Channel.values()) {
            Set<String> keys = new HashSet<>(row.ambiguous.getOrDefault(identifier(channel), List.of()));
            keys.add(row.identifiers.get(identifier(channel)));
            keys.remove(null);
            keys.remove(contact.identifiers.get(identifier(channel)));
            for (String key : keys) {
                changed |= close(channel, key, requestedOptOuts(row, channel, options));
                changed |= closeWhole(channel, key, row.contactStatus);
            }
        }
        return changed;
    }

    /** The one contact that owns all identifiers of the row that have an owner, or null. */
    private OracleContact matched(OracleRow row) {
        Set<OracleContact> owners = new HashSet<>();
        row.identifiers.forEach((kind, key) -> owners.add(store.owner(kind, key)));
        owners.remove(null);
        return owners.size() == 1 ? owners.iterator().next() : null;
    }

    /** Whether the row closes anything, whichever contact it matches. */
    boolean requestsOptOut(OracleRow row, ImportOptions options) {
        boolean lists = row.named.values().stream()
                .flatMap(Set::stream)
                .anyMatch(named -> named.requested() == Status.UNSUBSCRIBED);
        return lists
                || row.contactStatus != null && OracleConsent.closed(row.contactStatus)
                || !requestedOptOuts(row, Channel.EMAIL, options).isEmpty()
                || !requestedOptOuts(row, Channel.PHONE, options).isEmpty();
    }

    /** The lists that the row closes without naming a channel. */
    private static Map<String, Status> requestedListOptOuts(OracleRow row) {
        Map<String, Status> requested = new HashMap<>(row.lists);
        requested.values().removeIf(status -> !OracleConsent.closed(status));
        return requested;
    }

    /** The opt-outs that the row requests on a channel, by list; null is the channel itself. */
    Map<String, Status> requestedOptOuts(OracleRow row, Channel channel, ImportOptions options) {
        Map<String, Status> requested = new HashMap<>(row.lists);
        requested.put(null, row.statuses.get(channel));
        requested.values().removeIf(status -> status == null || !OracleConsent.closed(status));
        for (OracleListColumns.Named named : row.named.getOrDefault(channel, Set.of())) {
            String list = named.list(store, options);
            if (named.requested() == Status.UNSUBSCRIBED && list != null) {
                requested.merge(list, named.requested(), OracleConsent::strongest);
            }
        }
        return requested;
    }

    /** Closes the contact that owns an address, or files the opt-out. */
    private boolean closeWhole(Channel channel, String key, Status requested) {
        OracleContact owner = store.owner(identifier(channel), key);
        return owner == null
                ? requested != null && fileOptOut(channel, key, null, requested, reason)
                : closeWhole(owner, requested);
    }

    private boolean closeWhole(OracleContact owner, Status requested) {
        if (requested == null
                || !OracleConsent.closed(requested)
                || OracleConsent.strongest(owner.contactStatus, requested) == owner.contactStatus) {
            return false;
        }
        owner.contactStatus = requested;
        owner.touched++;
        owner.updated = new Stamp(now, importId.toString());
        return true;
    }

    private boolean close(Channel channel, String key, Map<String, Status> requested) {
        OracleContact owner = store.owner(identifier(channel), key);
        boolean changed = false;
        if (owner == null) {
            for (Map.Entry<String, Status> one : requested.entrySet()) {
                changed |= fileOptOut(channel, key, one.getKey(), one.getValue(), reason);
            }
            return changed;
        }
        String before = owner.content();
        requested.forEach((list, status) -> {
            if (list == null) {
                owner.channels.put(
                        channel,
                        owner.channels.get(channel).withStatus(OracleConsent.settle(owner.status(channel), status)));
            } else {
                join(owner, list, channel, status, null);
            }
        });
        changed = !before.equals(owner.content());
        if (changed) {
            owner.touched++;
            owner.updated = new Stamp(now, importId.toString());
        }
        return changed;
    }
}

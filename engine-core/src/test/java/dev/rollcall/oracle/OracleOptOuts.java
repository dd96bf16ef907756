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
    /** Why everybody in the file has left, as the request says. */
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

    /** What is on file about an address as a whole: CLOSED, PENDING or null. */
    Status onFile(Channel channel, String key) {
        OracleStore.Entry optOut = store.suppressions.get(subject(channel, key, null, SuppressionOrigin.OPT_OUT));
        OracleStore.Entry waiting = store.suppressions.get(subject(channel, key, null, SuppressionOrigin.WAITING));
        return optOut != null ? optOut.status() : waiting != null ? waiting.status() : null;
    }

    static OracleStore.Subject subject(Channel channel, String key, String list, SuppressionOrigin origin) {
        return new OracleStore.Subject(suppression(channel), key, list, origin);
    }

    /** The strongest suppression of an address for each list, whoever put it there. */
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
     * What a contact leaves behind when it gives up the identifier of a channel; whoever is erased leaves nothing that
     * waits.
     */
    void leave(OracleContact contact, Channel channel, boolean waiting) {
        String key = contact.identifiers.get(identifier(channel));
        if (key == null) {
            return;
        }
        leave(channel, key, null, contact.effective(channel), waiting);
        contact.memberships.forEach((on, membership) -> {
            if (on.channel() == channel) {
                leave(channel, key, on.list(), membership.status(), waiting);
            }
        });
    }

    private void leave(Channel channel, String key, String list, Status status, boolean waiting) {
        if (OracleConsent.closed(status)) {
            keep(channel, key, list, status, null);
        } else if (OracleConsent.waiting(status) && waiting) {
            OracleStore.Subject subject = subject(channel, key, list, SuppressionOrigin.WAITING);
            if (!store.suppressions.containsKey(subject(channel, key, list, SuppressionOrigin.OPT_OUT))) {
                store.suppressions.putIfAbsent(subject, new OracleStore.Entry(Status.PENDING, null, now));
            }
        }
    }

    /** Forgets what waits for an answer at an address. */
    void forget(Channel channel, String key) {
        store.suppressions
                .keySet()
                .removeIf(subject -> subject.origin() == SuppressionOrigin.WAITING
                        && subject.kind() == suppression(channel)
                        && subject.key().equals(key));
    }

    /** Puts a CLOSED status on file, in the place of what is weaker; whether that changed anything. */
    private boolean keep(Channel channel, String key, String list, Status status, String why) {
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

    /** What a contact gets with an address: what is on file of a list. */
    void inherit(OracleContact contact, String list, Channel channel, Status onFile) {
        OracleContact.On on = new OracleContact.On(list, channel);
        Membership there = contact.memberships.get(on);
        Status status = there == null ? onFile : OracleConsent.start(there.status(), onFile);
        if (there == null || there.status() != status) {
            contact.memberships.put(on, new Membership(status, now, importId));
        }
    }

    /**
     * Asks for a list status on one channel; returns what it is then. {@code since} is the time given, or null for now.
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

    /** Lets a contact in, whatever was there. */
    void admit(OracleContact contact, OracleContact.On on, Status status, Instant since) {
        contact.memberships.put(on, new Membership(status, since == null ? now : since, importId));
    }

    /** Moves the time of a membership. */
    void since(OracleContact contact, OracleContact.On on, Instant since) {
        Membership there = contact.memberships.get(on);
        if (!there.since().equals(since)) {
            contact.memberships.put(on, new Membership(there.status(), since, importId));
        }
    }

    /** The opt-outs of a row that is left out; whether they changed anything. */
    boolean ofRefused(OracleRow row, ImportOptions options) {
        OracleContact meant = meant(row);
        boolean changed = meant != null && closeWhole(meant, row.standing);
        for (Channel channel : Channel.values()) {
            String given = row.identifiers.get(identifier(channel));
            String own = meant == null ? null : meant.identifiers.get(identifier(channel));
            // what names an address is about that one; where there is none, about that of who is meant
            String named = given == null ? own : given;
            if (named != null) {
                changed |= close(channel, named, asked(row, channel, options));
                changed |= closeWhole(channel, named, row.standing);
            }
            if (own != null && !own.equals(named)) {
                changed |= close(channel, own, askedOfLists(row));
            }
            for (String ambiguous : row.ambiguous.getOrDefault(identifier(channel), List.of())) {
                changed |= close(channel, ambiguous, asked(row, channel, options));
                changed |= closeWhole(channel, ambiguous, row.standing);
            }
        }
        return changed;
    }

    /** What an accepted row closes of the addresses that its contact does not have; whether that changed anything. */
    boolean ofUntaken(OracleRow row, OracleContact contact, ImportOptions options) {
        boolean changed = false;
        for (Channel channel : Channel.values()) {
            Set<String> keys = new HashSet<>(row.ambiguous.getOrDefault(identifier(channel), List.of()));
            keys.add(row.identifiers.get(identifier(channel)));
            keys.remove(null);
            keys.remove(contact.identifiers.get(identifier(channel)));
            for (String key : keys) {
                changed |= close(channel, key, asked(row, channel, options));
                changed |= closeWhole(channel, key, row.standing);
            }
        }
        return changed;
    }

    /** The one contact that all identifiers of the row lead to, as far as anybody owns them; or null. */
    private OracleContact meant(OracleRow row) {
        Set<OracleContact> owners = new HashSet<>();
        row.identifiers.forEach((kind, key) -> owners.add(store.owner(kind, key)));
        owners.remove(null);
        return owners.size() == 1 ? owners.iterator().next() : null;
    }

    /** Whether the row closes anything, whoever is meant. */
    boolean asks(OracleRow row, ImportOptions options) {
        boolean lists = row.named.values().stream()
                .flatMap(Set::stream)
                .anyMatch(named -> named.asked() == Status.UNSUBSCRIBED);
        return lists
                || row.standing != null && OracleConsent.closed(row.standing)
                || !asked(row, Channel.EMAIL, options).isEmpty()
                || !asked(row, Channel.PHONE, options).isEmpty();
    }

    /** The lists that the row closes without naming a channel. */
    private static Map<String, Status> askedOfLists(OracleRow row) {
        Map<String, Status> asked = new HashMap<>(row.lists);
        asked.values().removeIf(status -> !OracleConsent.closed(status));
        return asked;
    }

    /** What the row closes on a channel, by list; null stands for the channel itself. */
    Map<String, Status> asked(OracleRow row, Channel channel, ImportOptions options) {
        Map<String, Status> asked = new HashMap<>(row.lists);
        asked.put(null, row.statuses.get(channel));
        asked.values().removeIf(status -> status == null || !OracleConsent.closed(status));
        for (OracleListColumns.Named named : row.named.getOrDefault(channel, Set.of())) {
            String list = named.list(store, options);
            if (named.asked() == Status.UNSUBSCRIBED && list != null) {
                asked.merge(list, named.asked(), OracleConsent::strongest);
            }
        }
        return asked;
    }

    /** Closes the contact that owns an address, or puts it on file. */
    private boolean closeWhole(Channel channel, String key, Status asked) {
        OracleContact owner = store.owner(identifier(channel), key);
        return owner == null ? asked != null && keep(channel, key, null, asked, reason) : closeWhole(owner, asked);
    }

    private boolean closeWhole(OracleContact owner, Status asked) {
        if (asked == null
                || !OracleConsent.closed(asked)
                || OracleConsent.strongest(owner.standing, asked) == owner.standing) {
            return false;
        }
        owner.standing = asked;
        owner.touched++;
        owner.updated = new Stamp(now, importId.toString());
        return true;
    }

    private boolean close(Channel channel, String key, Map<String, Status> asked) {
        OracleContact owner = store.owner(identifier(channel), key);
        boolean changed = false;
        if (owner == null) {
            for (Map.Entry<String, Status> one : asked.entrySet()) {
                changed |= keep(channel, key, one.getKey(), one.getValue(), reason);
            }
            return changed;
        }
        String before = owner.content();
        asked.forEach((list, status) -> {
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

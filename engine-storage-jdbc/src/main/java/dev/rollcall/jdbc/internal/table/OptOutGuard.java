package dev.rollcall.jdbc.internal.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.store.Changes;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.Matches;
import org.jdbi.v3.core.Handle;

/**
 * Keeps an opt-out from passing the owner of its address when two transactions bring them at once and neither can read the other
 * one's. They meet in the address's unique key: who takes an address reads its opt-outs again once the key is theirs, and who puts an
 * opt-out on file for an address without an owner holds the key until the commit. Speaks only of addresses that the transaction has
 * looked up since it last wrote: what it wrote without looking cannot have been overtaken. Open questions go the same way. Not
 * thread-safe.
 */
public final class OptOutGuard {
    private final List<LookUp> lookUps = new ArrayList<>();
    private boolean used;

    private record LookUp(IdentifierBatch keys, Matches matches) {}

    /** Remembers what the writes to come rely on. */
    public void rememberLookUp(IdentifierBatch keys, Matches matches) {
        if (used) {
            lookUps.clear();
            used = false;
        }
        lookUps.add(new LookUp(keys, matches));
    }

    /** Ends what the writes so far relied on, so that a transaction of many chunks remembers the newest only. */
    public void markWritten() {
        used = true;
    }

    /**
     * Checks, after contacts were written and before suppressions are, that what they took brought no opt-out and no open question that
     * was not known.
     *
     * @throws LostRaceException if somebody has put one on file meanwhile
     */
    public void requireNoNewOptOut(Handle handle, Changes changes) {
        used = true;
        if (!SuppressionTable.areThere(handle)) {
            return;
        }
        Set<Suppression> known = new HashSet<>();
        lookUps.forEach(lookUp -> known.addAll(lookUp.matches().suppressions()));
        for (Suppression entry : SuppressionTable.of(handle, taken(changes, unowned()))) {
            if (entry.origin().isTakenOver() && !known.contains(entry)) {
                throw new LostRaceException("somebody has put an address on file while it got an owner");
            }
        }
    }

    /**
     * Makes everybody who takes an address that {@code changes} opt out wait for the end of this transaction.
     *
     * @throws SQLException a unique value is taken, if somebody else has taken the address meanwhile
     */
    public void lockKeys(Handle handle, IdBlocks ids, Changes changes) throws SQLException {
        used = true;
        Set<Identifier> held = new HashSet<>();
        for (Suppression entry : changes.suppressions()) {
            if (entry.origin().isTakenOver()) {
                held.add(new Identifier(kind(entry), entry.key()));
            }
        }
        if (held.isEmpty()) {
            return;
        }
        Set<Identifier> unowned = unowned();
        held.retainAll(unowned);
        held.removeAll(taken(changes, unowned));
        try (KeyLocks holder = new KeyLocks(handle, ids)) {
            for (Identifier address : held) {
                holder.hold(address);
            }
        }
    }

    private static IdentifierKind kind(Suppression entry) {
        return entry.kind() == SuppressionKind.PHONE ? IdentifierKind.PHONE : IdentifierKind.EMAIL;
    }

    /** What was looked up and had no owner. */
    private Set<Identifier> unowned() {
        Set<Identifier> unowned = new HashSet<>();
        for (LookUp lookUp : lookUps) {
            unowned.addAll(lookUp.keys().identifiers());
            lookUp.matches().contacts().forEach(contact -> contact.identifiers().forEach(unowned::remove));
        }
        return unowned;
    }

    /** Of the addresses without an owner, those that have one now. */
    private static Set<Identifier> taken(Changes changes, Set<Identifier> unowned) {
        Set<Identifier> taken = new HashSet<>();
        changes.inserts().forEach(contact -> taken.addAll(contact.identifiers()));
        changes.updates().forEach(update -> taken.addAll(update.after().identifiers()));
        taken.retainAll(unowned);
        return taken;
    }
}

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
 * A guard against an opt-out and a new owner of the same address that miss each other, when two transactions write them
 * at once and neither can read the other's. Both use the address's unique key: a transaction that adds an address to a
 * contact reads its opt-outs again once it has locked the key, and a transaction that files an opt-out for an address
 * without an owner locks the key until the commit. The guard covers only addresses that the transaction has looked up
 * since its last write: a write without a look-up cannot be based on an old state. Open requests are treated the same
 * way. Not thread-safe.
 */
public final class OptOutGuard {
    private final List<LookUp> lookUps = new ArrayList<>();
    private boolean used;

    private record LookUp(IdentifierBatch keys, Matches matches) {}

    /** Remembers a look-up on which later writes are based. */
    public void rememberLookUp(IdentifierBatch keys, Matches matches) {
        if (used) {
            lookUps.clear();
            used = false;
        }
        lookUps.add(new LookUp(keys, matches));
    }

    /** Forgets the look-ups of the writes so far, so that a transaction of many chunks remembers the latest only. */
    public void markWritten() {
        used = true;
    }

    /**
     * Checks, after contacts and before suppressions are written, that the addresses added to contacts have no unknown
     * opt-out and no unknown open request.
     *
     * @throws LostRaceException if another transaction has filed one meanwhile
     */
    public void requireNoNewOptOut(Handle handle, Changes changes) {
        used = true;
        if (!SuppressionTable.areThere(handle)) {
            return;
        }
        Set<Suppression> known = new HashSet<>();
        lookUps.forEach(lookUp -> known.addAll(lookUp.matches().suppressions()));
        for (Suppression entry : SuppressionTable.of(handle, taken(changes, unowned()))) {
            if (entry.origin().passesToNextOwner() && !known.contains(entry)) {
                throw new LostRaceException("somebody has put an address on file while it got an owner");
            }
        }
    }

    /**
     * Locks the addresses that {@code changes} opts out until the end of this transaction, so that others who add one
     * of them to a contact wait.
     *
     * @throws SQLException for a duplicate unique value, if a contact owns the address meanwhile
     */
    public void lockKeys(Handle handle, IdBlocks ids, Changes changes) throws SQLException {
        used = true;
        Set<Identifier> held = new HashSet<>();
        for (Suppression entry : changes.suppressions()) {
            if (entry.origin().passesToNextOwner()) {
                held.add(Identifier.ofKey(kind(entry), entry.key()));
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

    /** Returns the addresses that were looked up and had no owner. */
    private Set<Identifier> unowned() {
        Set<Identifier> unowned = new HashSet<>();
        for (LookUp lookUp : lookUps) {
            unowned.addAll(lookUp.keys().identifiers());
            lookUp.matches().contacts().forEach(contact -> contact.identifiers().forEach(unowned::remove));
        }
        return unowned;
    }

    /** Returns the addresses that had no owner and have one now. */
    private static Set<Identifier> taken(Changes changes, Set<Identifier> unowned) {
        Set<Identifier> taken = new HashSet<>();
        changes.inserts().forEach(contact -> taken.addAll(contact.identifiers()));
        changes.updates().forEach(update -> taken.addAll(update.after().identifiers()));
        taken.retainAll(unowned);
        return taken;
    }
}

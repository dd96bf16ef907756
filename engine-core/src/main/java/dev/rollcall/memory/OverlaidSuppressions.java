package dev.rollcall.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;
import dev.rollcall.store.LostRaceException;

/** The suppressions as a transaction sees them. */
final class OverlaidSuppressions {
    private final Overlay<Long, Suppression> entries;
    private final Overlay<SuppressedAddress, List<Suppression>> byAddress;
    private final AtomicLong lastId;

    OverlaidSuppressions(Tables tables) {
        entries = new Overlay<>(tables.suppressions);
        byAddress = new Overlay<>(tables.suppressionsByAddress);
        lastId = tables.lastSuppressionId;
    }

    /** Returns every entry about one of {@code identifiers} or its domain, each once. */
    List<Suppression> against(Stream<Identifier> identifiers) {
        return identifiers
                .flatMap(SuppressedAddress::of)
                .distinct()
                .flatMap(address -> about(address).stream())
                .toList();
    }

    private List<Suppression> about(SuppressedAddress address) {
        return Objects.requireNonNullElse(byAddress.get(address), List.of());
    }

    void write(Changes changes) {
        changes.liftedSuppressions().forEach(this::liftAsRead);
        changes.suppressions().forEach(this::put);
    }

    private void put(Suppression entry) {
        if (isOptedOutAsHard(entry)) {
            return;
        }
        lift(entry);
        Suppression stored = new Suppression(
                lastId.incrementAndGet(),
                entry.kind(),
                entry.key(),
                entry.listId(),
                entry.origin(),
                entry.status(),
                entry.reason(),
                entry.since());
        entries.put(stored.id(), stored);
        SuppressedAddress address = SuppressedAddress.of(stored);
        List<Suppression> extended = new ArrayList<>(about(address));
        extended.add(stored);
        byAddress.put(address, extended);
    }

    private boolean isOptedOutAsHard(Suppression entry) {
        return entry.origin() == SuppressionOrigin.OPT_OUT
                && about(SuppressedAddress.of(entry)).stream()
                        .anyMatch(stored -> stored.sameSubject(entry)
                                && ConsentLaw.stronger(stored.status(), entry.status()) == stored.status());
    }

    private void liftAsRead(Suppression entry) {
        for (Suppression stored : about(SuppressedAddress.of(entry))) {
            if (stored.sameSubject(entry) && stored.status() != entry.status()) {
                throw new LostRaceException("a suppression to be lifted was changed since it was read");
            }
        }
        lift(entry);
    }

    /** Removes the stored entry of the same subject, if there is one. */
    private void lift(Suppression entry) {
        SuppressedAddress address = SuppressedAddress.of(entry);
        List<Suppression> left = new ArrayList<>(about(address));
        for (Suppression stored : about(address)) {
            if (stored.sameSubject(entry)) {
                entries.remove(stored.id());
                left.remove(stored);
            }
        }
        if (left.isEmpty()) {
            byAddress.remove(address);
        } else {
            byAddress.put(address, left);
        }
    }

    void commit() {
        entries.commit();
        byAddress.commit();
    }
}

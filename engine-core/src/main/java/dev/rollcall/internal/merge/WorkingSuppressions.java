package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Consent;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import org.jspecify.annotations.Nullable;

/** What is on file about the addresses that a chunk can touch, changed row by row in memory. Not thread-safe. */
final class WorkingSuppressions {
    private final Map<Entry, Suppression> stored = new HashMap<>();
    private final Map<Subject, Map<Place, Suppression>> entries = new HashMap<>();
    private final Map<Entry, Suppression> filed = new LinkedHashMap<>();
    private final Map<Entry, Suppression> lifted = new LinkedHashMap<>();

    private record Subject(SuppressionKind kind, String key) {
        static Subject of(Identifier address) {
            return new Subject(SuppressionKind.of(address.kind().channel().orElseThrow()), address.key());
        }
    }

    private record Place(SuppressionOrigin origin, @Nullable Long listId) {}

    private record Entry(Subject subject, Place place) {}

    WorkingSuppressions(Collection<Suppression> found) {
        for (Suppression entry : found) {
            Subject subject = new Subject(entry.kind(), entry.key());
            Place place = new Place(entry.origin(), entry.listId());
            stored.put(new Entry(subject, place), entry);
            put(subject, place, entry);
        }
    }

    private void put(Subject subject, Place place, Suppression entry) {
        entries.computeIfAbsent(subject, unseen -> new HashMap<>()).put(place, entry);
    }

    /** Whether nothing is on file about anybody. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether the registry {@code origin} refuses rows that give {@code identifier}. */
    boolean isRefused(Identifier identifier, SuppressionOrigin origin) {
        return identifier
                .kind()
                .channel()
                .map(channel -> isThere(Subject.of(identifier), origin))
                .orElse(false);
    }

    /** Whether a registry refuses rows that give an address of the domain that {@code identifier} has. */
    boolean isOfRefusedDomain(Identifier identifier) {
        return identifier
                .domain()
                .map(domain -> new Subject(SuppressionKind.DOMAIN, domain))
                .map(domain -> isThere(domain, SuppressionOrigin.GLOBAL_REGISTRY)
                        || isThere(domain, SuppressionOrigin.REGISTRY))
                .orElse(false);
    }

    private boolean isThere(Subject subject, SuppressionOrigin origin) {
        return about(subject).containsKey(new Place(origin, null));
    }

    /** Next to nobody is on file, and of many chunks nobody. */
    private Map<Place, Suppression> about(Identifier address) {
        return entries.isEmpty() ? Map.of() : about(Subject.of(address));
    }

    private Map<Place, Suppression> about(Subject subject) {
        return entries.getOrDefault(subject, Map.of());
    }

    /** The opt-out from everything that is on file for an address. */
    @Nullable
    Status optOut(Identifier address) {
        Suppression entry = about(address).get(new Place(SuppressionOrigin.OPT_OUT, null));
        return entry == null ? null : entry.status();
    }

    /** What keeps an address off single lists, by list id: the strongest status of opt-outs and registries. */
    SortedMap<Long, Status> closedLists(Identifier address) {
        Map<Place, Suppression> about = about(address);
        if (about.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<Long, Status> closed = new TreeMap<>();
        about.forEach((place, entry) -> {
            if (place.listId() != null) {
                closed.merge(place.listId(), entry.status(), Consent::stronger);
            }
        });
        return closed;
    }

    /**
     * Puts an opt-out on file under an address; a stronger one that is there stays.
     *
     * @param listId the list it is from, or null for all
     * @return whether that changed anything
     */
    boolean file(Identifier address, @Nullable Long listId, Status status, Instant at) {
        Subject subject = Subject.of(address);
        Place place = new Place(SuppressionOrigin.OPT_OUT, listId);
        Suppression before = about(subject).get(place);
        if (before != null && Consent.stronger(before.status(), status) == before.status()) {
            return false;
        }
        Suppression entry = Suppression.optOut(address, listId, status, at);
        put(subject, place, entry);
        filed.put(new Entry(subject, place), entry);
        return true;
    }

    /** Takes off what keeps an address closed: its opt-out, or all that keeps it off a list. What refuses rows stays. */
    void lift(Identifier address, @Nullable Long listId) {
        lift(address, new Place(SuppressionOrigin.OPT_OUT, listId));
        if (listId != null) {
            lift(address, new Place(SuppressionOrigin.REGISTRY, listId));
        }
    }

    /** Takes an address off the host's registry; returns what it was there, or null if it was not. */
    @Nullable
    Status allow(Identifier address) {
        Place place = new Place(SuppressionOrigin.REGISTRY, null);
        Suppression entry = about(address).get(place);
        lift(address, place);
        return entry == null ? null : entry.status();
    }

    private void lift(Identifier address, Place place) {
        Subject subject = Subject.of(address);
        Map<Place, Suppression> about = entries.get(subject);
        if (about == null || about.remove(place) == null) {
            return;
        }
        Entry entry = new Entry(subject, place);
        filed.remove(entry);
        Suppression read = stored.get(entry);
        if (read != null) {
            lifted.put(entry, read);
        }
    }

    /** Entries to be put, those of what was lifted and filed again included. */
    List<Suppression> filed() {
        return List.copyOf(filed.values());
    }

    List<Suppression> lifted() {
        return List.copyOf(lifted.values());
    }
}

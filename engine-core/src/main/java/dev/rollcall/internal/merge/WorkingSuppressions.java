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

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import org.jspecify.annotations.Nullable;

/** The suppressions on file for the addresses that a chunk can touch, changed row by row in memory. Not thread-safe. */
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

    /**
     * Returns the reason for which the registries refuse a row with {@code identifiers}, an address before a domain;
     * null if they do not.
     */
    @Nullable
    FaultCode refusal(List<Identifier> identifiers) {
        if (entries.isEmpty()) {
            return null;
        } else if (isRefused(identifiers, SuppressionOrigin.GLOBAL_REGISTRY)) {
            return FaultCode.GLOBALLY_SUPPRESSED;
        } else if (isRefused(identifiers, SuppressionOrigin.REGISTRY)) {
            return FaultCode.ADDRESS_SUPPRESSED;
        }
        return identifiers.stream().anyMatch(this::isOfRefusedDomain) ? FaultCode.DOMAIN_SUPPRESSED : null;
    }

    /** Reports whether no grant can open {@code address}: it is on the global registry, or its domain is on one. */
    boolean isBarred(Identifier address) {
        return isRefused(address, SuppressionOrigin.GLOBAL_REGISTRY) || isOfRefusedDomain(address);
    }

    private boolean isRefused(List<Identifier> identifiers, SuppressionOrigin registry) {
        return identifiers.stream().anyMatch(identifier -> isRefused(identifier, registry));
    }

    private boolean isRefused(Identifier identifier, SuppressionOrigin registry) {
        return identifier
                .kind()
                .channel()
                .map(channel -> contains(Subject.of(identifier), registry))
                .orElse(false);
    }

    private boolean isOfRefusedDomain(Identifier identifier) {
        return identifier
                .domain()
                .map(domain -> new Subject(SuppressionKind.DOMAIN, domain))
                .map(domain -> contains(domain, SuppressionOrigin.GLOBAL_REGISTRY)
                        || contains(domain, SuppressionOrigin.REGISTRY))
                .orElse(false);
    }

    private boolean contains(Subject subject, SuppressionOrigin origin) {
        return about(subject).containsKey(new Place(origin, null));
    }

    /** Returns the entries about an address; most chunks have none at all. */
    private Map<Place, Suppression> about(Identifier address) {
        return entries.isEmpty() ? Map.of() : about(Subject.of(address));
    }

    private Map<Place, Suppression> about(Subject subject) {
        return entries.getOrDefault(subject, Map.of());
    }

    /** Returns the first status of a contact that receives this address: CLOSED, PENDING, or null. */
    @Nullable
    Status onFile(Identifier address) {
        return onFile(about(address), null);
    }

    private static @Nullable Status onFile(Map<Place, Suppression> about, @Nullable Long listId) {
        Suppression optOut = about.get(new Place(SuppressionOrigin.OPT_OUT, listId));
        Suppression entry = optOut == null ? about.get(new Place(SuppressionOrigin.WAITING, listId)) : optOut;
        return entry == null ? null : entry.status();
    }

    /**
     * Returns the statuses that exclude an address from single lists, by list id: the strongest of opt-outs, open
     * requests and registries.
     */
    SortedMap<Long, Status> listsOnFile(Identifier address) {
        Map<Place, Suppression> about = about(address);
        if (about.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<Long, Status> found = new TreeMap<>();
        about.forEach((place, entry) -> {
            if (place.listId() != null) {
                found.merge(place.listId(), entry.status(), ConsentLaw::stronger);
            }
        });
        return found;
    }

    /**
     * Files an opt-out or an open request for an address in place of a weaker one, unless a stronger one is on file.
     *
     * @param listId the list that it is about, or null for all
     * @param status a CLOSED or WAITING status
     * @param reason the reason for people, or null
     * @return whether that changed anything
     */
    boolean file(Identifier address, @Nullable Long listId, Status status, @Nullable String reason, Instant at) {
        Suppression entry = status.isClosed()
                ? Suppression.optOut(address, listId, status, reason, at)
                : Suppression.waiting(address, listId, at);
        Subject subject = Subject.of(address);
        Status before = onFile(about(subject), listId);
        if (before != null && ConsentLaw.stronger(before, entry.status()) == before) {
            return false;
        }
        lift(address, new Place(SuppressionOrigin.WAITING, listId));
        Place place = new Place(entry.origin(), listId);
        put(subject, place, entry);
        filed.put(new Entry(subject, place), entry);
        return true;
    }

    /**
     * Lifts the entries that exclude an address from mail, or from a list, and that the person can decide about.
     * Entries that refuse rows stay.
     */
    void lift(Identifier address, @Nullable Long listId) {
        lift(address, new Place(SuppressionOrigin.OPT_OUT, listId));
        lift(address, new Place(SuppressionOrigin.WAITING, listId));
        if (listId != null) {
            lift(address, new Place(SuppressionOrigin.REGISTRY, listId));
        }
    }

    /** Removes all open requests for confirmation of an address. */
    void forgetWaiting(Identifier address) {
        for (Place place : List.copyOf(about(address).keySet())) {
            if (place.origin() == SuppressionOrigin.WAITING) {
                lift(address, place);
            }
        }
    }

    /** Removes an address from the host's registry; returns its status there, or null if it was not on it. */
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

    /** Returns the entries to write, including those that were lifted and filed again. */
    List<Suppression> filed() {
        return List.copyOf(filed.values());
    }

    List<Suppression> lifted() {
        return List.copyOf(lifted.values());
    }
}

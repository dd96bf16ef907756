package dev.rollcall.memory;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A map as a transaction sees it: the committed entries with the transaction's own changes. */
final class Overlay<K extends Comparable<K>, V> {
    private final NavigableMap<K, V> committed;
    /** The new values by key; empty for a removed entry. */
    private final Map<K, Optional<V>> changes = new TreeMap<>();

    Overlay(NavigableMap<K, V> committed) {
        this.committed = committed;
    }

    @Nullable
    V get(K key) {
        Optional<V> change = changes.get(key);
        return change == null ? committed.get(key) : change.orElse(null);
    }

    void put(K key, V value) {
        changes.put(key, Optional.of(value));
    }

    void remove(K key) {
        changes.put(key, Optional.empty());
    }

    /** Returns a copy of all entries, in the order of the keys. */
    SortedMap<K, V> all() {
        SortedMap<K, V> all = new TreeMap<>(committed);
        applyTo(all);
        return all;
    }

    int size() {
        int size = committed.size();
        for (Map.Entry<K, Optional<V>> change : changes.entrySet()) {
            int before = committed.containsKey(change.getKey()) ? 1 : 0;
            int after = change.getValue().isPresent() ? 1 : 0;
            size += after - before;
        }
        return size;
    }

    void commit() {
        applyTo(committed);
    }

    private void applyTo(Map<K, V> map) {
        changes.forEach((key, change) -> change.ifPresentOrElse(value -> map.put(key, value), () -> map.remove(key)));
    }
}

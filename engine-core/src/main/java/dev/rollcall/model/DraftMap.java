package dev.rollcall.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A mutable map that starts from a {@link FrozenMap} and becomes another one; the entries are copied at the first
 * change. Not thread-safe.
 */
final class DraftMap<K, V> {
    private FrozenMap<K, V> frozen;
    private @Nullable SortedMap<K, V> changed;
    private Map<K, V> view;

    DraftMap() {
        this(FrozenMap.empty());
    }

    DraftMap(SortedMap<K, V> from) {
        frozen = FrozenMap.copyOf(from);
        view = frozen;
    }

    /** Returns an unmodifiable view of the current entries. */
    Map<K, V> view() {
        return view;
    }

    void put(K key, V value) {
        if (!value.equals(view.get(key))) {
            forChange().put(key, value);
        }
    }

    void remove(K key) {
        if (view.containsKey(key)) {
            forChange().remove(key);
        }
    }

    void retain(Set<K> keys) {
        if (!keys.containsAll(view.keySet())) {
            forChange().keySet().retainAll(keys);
        }
    }

    private SortedMap<K, V> forChange() {
        SortedMap<K, V> map = changed;
        if (map == null) {
            map = frozen.isEmpty() ? new TreeMap<>() : new TreeMap<>(frozen);
            changed = map;
            view = Collections.unmodifiableMap(map);
        }
        return map;
    }

    /** Returns the current entries as an immutable map; the draft continues from them. */
    FrozenMap<K, V> freeze() {
        if (changed != null) {
            frozen = FrozenMap.of(changed);
            changed = null;
            view = frozen;
        }
        return frozen;
    }
}

package dev.rollcall.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The entries of a {@link FrozenMap} on their way to another one; copied when they are first changed. Not thread-safe. */
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

    /** The entries as they are by now. */
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

    /** The entries as they are by now, for good; the draft goes on from them. */
    FrozenMap<K, V> freeze() {
        if (changed != null) {
            frozen = FrozenMap.of(changed);
            changed = null;
            view = frozen;
        }
        return frozen;
    }
}

package dev.rollcall.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A sorted map that nobody can change, and that is known as such: it is shared where another map would have to be copied. Two contacts
 * that share one are compared without a look into it.
 */
@SuppressWarnings("JdkObsolete") // the maps of a contact are sorted, and nobody needs them navigable
final class FrozenMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private static final FrozenMap<?, ?> EMPTY = new FrozenMap<>(Collections.emptySortedMap());

    private final SortedMap<K, V> map;

    private FrozenMap(SortedMap<K, V> map) {
        this.map = Collections.unmodifiableSortedMap(map);
    }

    /** No entries. */
    @SuppressWarnings("unchecked") // holds nothing of any type
    static <K, V> FrozenMap<K, V> empty() {
        return (FrozenMap<K, V>) EMPTY;
    }

    /** The same entries, copied unless they are frozen already. */
    static <K, V> FrozenMap<K, V> copyOf(SortedMap<K, V> map) {
        if (map instanceof FrozenMap<K, V> frozen) {
            return frozen;
        }
        return map.isEmpty() ? empty() : new FrozenMap<>(new TreeMap<>(map));
    }

    /** The same entries; {@code map} must not be changed any more. */
    static <K, V> FrozenMap<K, V> of(SortedMap<K, V> map) {
        return new FrozenMap<>(map);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return map.containsKey(key);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        map.forEach(action);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return map.entrySet();
    }

    @Override
    public Set<K> keySet() {
        return map.keySet();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return map.comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return map.subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return map.headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return map.tailMap(from);
    }

    @Override
    public K firstKey() {
        return map.firstKey();
    }

    @Override
    public K lastKey() {
        return map.lastKey();
    }
}

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
 * An immutable sorted map whose type shows that it is immutable: it is shared where another map would be copied.
 * Contacts that share one are compared without comparing its entries.
 */
@SuppressWarnings("JdkObsolete") // the maps of a contact are sorted, and nobody needs them navigable
final class FrozenMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private static final FrozenMap<?, ?> EMPTY = new FrozenMap<>(Collections.emptySortedMap());

    private final SortedMap<K, V> map;

    private FrozenMap(SortedMap<K, V> map) {
        this.map = Collections.unmodifiableSortedMap(map);
    }

    /** Returns the empty map. */
    @SuppressWarnings("unchecked") // holds nothing of any type
    static <K, V> FrozenMap<K, V> empty() {
        return (FrozenMap<K, V>) EMPTY;
    }

    /** Returns a map with the entries of {@code map}, which are copied unless it is a frozen map already. */
    static <K, V> FrozenMap<K, V> copyOf(SortedMap<K, V> map) {
        if (map instanceof FrozenMap<K, V> frozen) {
            return frozen;
        }
        return map.isEmpty() ? empty() : new FrozenMap<>(new TreeMap<>(map));
    }

    /** Returns a map with the entries of {@code map}, which must not be changed afterwards. */
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

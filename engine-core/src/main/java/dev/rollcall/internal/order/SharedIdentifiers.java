package dev.rollcall.internal.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/**
 * A search for identifiers that rows of several keys have, in bounded memory. It compares 62-bit keyed fingerprints:
 * two identifiers may look equal, so that it finds more keys than necessary; it misses a pair of keys with a
 * probability of 2e-19. Used by one thread.
 */
public final class SharedIdentifiers implements AutoCloseable {
    /** The limit up to which the keys of one identifier are counted. */
    public static final int MAX_COUNTED = 10_000;

    private final Fingerprinter fingerprinter;
    private final long budgetBytes;
    private final IdentifierPairs pairs;

    /**
     * An identifier that rows of many keys have below their key.
     *
     * @param keys the number of different keys, at most 10,000
     */
    public record WidelyShared(IdentifierKind kind, int keys) {}

    /**
     * Creates an empty search.
     *
     * @param budgetBytes the memory to use, about
     */
    public SharedIdentifiers(Seed seed, long budgetBytes) {
        this.fingerprinter = new Fingerprinter(seed);
        this.budgetBytes = budgetBytes;
        this.pairs = new IdentifierPairs(fingerprinter, budgetBytes / 2);
    }

    /** Adds an {@code identifier} of a row with the key {@code key}, or with none. */
    public void add(Identifier identifier, @Nullable Identifier key) {
        pairs.add(identifier, key);
    }

    /** Returns the keys whose rows have an identifier that rows of another key have too, and perhaps a few others. */
    public RelatedKeys sharingKeys() {
        RelatedKeys found = new RelatedKeys(fingerprinter, budgetBytes / 4);
        pairs.forEachSlice(2 * LongTable.BYTES_PER_ENTRY, budgetBytes, slice -> {
            LongTable firsts = new LongTable();
            slice.forEach((given, key) -> {
                long first = firsts.putIfAbsent(given, key);
                if (first != key) {
                    found.add(first);
                    found.add(key);
                }
            });
        });
        return found;
    }

    /**
     * Returns the identifier that rows of the most different keys have below their key, if there are more than {@code
     * limit} keys.
     */
    public Optional<WidelyShared> widelyShared(int limit) {
        Map<IdentifierKind, Integer> most = new HashMap<>();
        pairs.forEachSlice(2 * LongTable.BYTES_PER_ENTRY, budgetBytes, slice -> {
            // hardly any identifier is in so many rows, so different keys are counted for a few identifiers only
            Map<Long, Set<Long>> keysOf = new HashMap<>();
            LongTable rows = new LongTable();
            slice.forEach((given, key) -> {
                if (isBelow(given, key) && rows.increment(given) > limit) {
                    keysOf.put(given, new HashSet<>());
                }
            });
            if (keysOf.isEmpty()) {
                return;
            }
            slice.forEach((given, key) -> {
                Set<Long> keys = keysOf.get(given);
                if (keys != null && isBelow(given, key) && keys.size() < MAX_COUNTED) {
                    keys.add(key);
                }
            });
            keysOf.forEach((given, keys) -> most.merge(IdentifierPairs.kind(given), keys.size(), Math::max));
        });
        return most.entrySet().stream()
                .filter(kind -> kind.getValue() > limit)
                .max(Map.Entry.<IdentifierKind, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> new WidelyShared(kind.getKey(), kind.getValue()));
    }

    private static boolean isBelow(long given, long key) {
        return key != IdentifierPairs.NO_KEY && !IdentifierPairs.isSame(given, key);
    }

    @Override
    public void close() {
        pairs.close();
    }
}

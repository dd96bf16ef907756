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
 * A search for identifiers that rows of several keys give, in bounded memory. Goes by 62-bit keyed fingerprints: it may take two
 * identifiers for one, which finds keys too many, and misses a pair of keys with a chance of 2e-19. Used by one thread.
 */
public final class SharedIdentifiers implements AutoCloseable {
    /** More keys of one identifier are not counted. */
    public static final int MAX_COUNTED = 10_000;

    private final Fingerprinter fingerprinter;
    private final long budgetBytes;
    private final IdentifierPairs pairs;

    /**
     * An identifier that rows of many keys give below their key.
     *
     * @param keys how many different ones, at most 10,000
     */
    public record WidelyShared(IdentifierKind kind, int keys) {}

    /** @param budgetBytes how much memory to use, about */
    public SharedIdentifiers(Seed seed, long budgetBytes) {
        this.fingerprinter = new Fingerprinter(seed);
        this.budgetBytes = budgetBytes;
        this.pairs = new IdentifierPairs(fingerprinter, budgetBytes / 2);
    }

    /** A row with the key {@code key}, or with none, gives {@code identifier}. */
    public void add(Identifier identifier, @Nullable Identifier key) {
        pairs.add(identifier, key);
    }

    /** The keys whose rows give an identifier that rows of another key give too, among which a few others may be. */
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

    /** The identifier that rows of the most different keys give below their key, if those are more than {@code limit}. */
    public Optional<WidelyShared> widelyShared(int limit) {
        Map<IdentifierKind, Integer> most = new HashMap<>();
        pairs.forEachSlice(2 * LongTable.BYTES_PER_ENTRY, budgetBytes, slice -> {
            // next to no identifier is in so many rows, so the keys are told apart of few
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

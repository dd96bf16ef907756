package dev.rollcall.internal.order;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/**
 * A Bloom filter of the identifiers of a file. It contains every one that was added, and may report another one of the
 * same kind as contained. Used by one thread; {@link #forOtherThread} makes one for another.
 */
public final class IdentifierFilter {
    private final Seed seed;
    private final Fingerprinter fingerprinter;
    private final Set<IdentifierKind> kinds;
    private final BitFilter filter;

    /**
     * Creates an empty filter.
     *
     * @param bytes the memory to use; sixteen bits for each identifier are plenty
     */
    public IdentifierFilter(Seed seed, long bytes) {
        this(seed, EnumSet.noneOf(IdentifierKind.class), new BitFilter(bytes));
    }

    private IdentifierFilter(Seed seed, Set<IdentifierKind> kinds, BitFilter filter) {
        this.seed = seed;
        this.fingerprinter = new Fingerprinter(seed);
        this.kinds = kinds;
        this.filter = filter;
    }

    /** Returns a filter of the same identifiers that another thread can use, when all of them were added. */
    IdentifierFilter forOtherThread() {
        return new IdentifierFilter(seed, kinds, filter);
    }

    public void add(Identifier identifier) {
        kinds.add(identifier.kind());
        fingerprinter.take(identifier);
        filter.add(fingerprinter.high(), fingerprinter.low());
    }

    /** Reports whether an identifier may have been added; false only for one that was not. */
    public boolean mayContain(Identifier identifier) {
        if (!kinds.contains(identifier.kind())) {
            return false;
        }
        fingerprinter.take(identifier);
        return filter.mayContain(fingerprinter.high(), fingerprinter.low());
    }
}

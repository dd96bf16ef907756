package dev.rollcall.internal.order;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/**
 * The identifiers of a file, in a few bits each. Knows every one that was added, and may take another one of the same kind for one of
 * them. Not thread-safe.
 */
public final class IdentifierFilter {
    private final Fingerprinter fingerprinter;
    private final Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
    private final BitFilter filter;

    /** @param bytes memory to use; sixteen bits for each identifier are plenty */
    public IdentifierFilter(Seed seed, long bytes) {
        this.fingerprinter = new Fingerprinter(seed);
        this.filter = new BitFilter(bytes);
    }

    public void add(Identifier identifier) {
        kinds.add(identifier.kind());
        fingerprinter.take(identifier);
        filter.add(fingerprinter.high(), fingerprinter.low());
    }

    /** False only for an identifier that was never added. */
    public boolean mayContain(Identifier identifier) {
        if (!kinds.contains(identifier.kind())) {
            return false;
        }
        fingerprinter.take(identifier);
        return filter.mayContain(fingerprinter.high(), fingerprinter.low());
    }
}

package dev.rollcall.internal.dedupe;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/**
 * The identifiers of a file, in a few bits each. Knows every one that was added, and may take another one for one of them; how often
 * depends on how many bits there are. Not thread-safe.
 */
public final class IdentifierFilter {
    private static final int PROBES = 4;
    private static final int LEAST_BYTES = 1 << 10;

    private final Fingerprinter fingerprinter;
    private final Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
    private final long[] bits;

    /**
     * @param seed secret, {@value Fingerprinter#SEED_BYTES} bytes
     * @param bytes memory to use; sixteen bits for each identifier are plenty
     */
    public IdentifierFilter(byte[] seed, long bytes) {
        this.fingerprinter = new Fingerprinter(seed);
        this.bits = new long[(int) (Math.max(bytes, LEAST_BYTES) / Long.BYTES)];
    }

    public void add(Identifier identifier) {
        kinds.add(identifier.kind());
        fingerprinter.take(identifier);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(probe);
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /** False only for an identifier that was never added. */
    public boolean mayContain(Identifier identifier) {
        if (!kinds.contains(identifier.kind())) {
            return false;
        }
        fingerprinter.take(identifier);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(probe);
            if ((bits[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(int probe) {
        return Long.remainderUnsigned(
                fingerprinter.high() + probe * fingerprinter.low(), (long) bits.length * Long.SIZE);
    }
}

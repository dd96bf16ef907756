package dev.rollcall.internal.patch;

import java.util.List;

/**
 * Patches that are applied in one transaction, in their order; at least one.
 *
 * @param bytesRead the number of bytes of the source that had been read after the last one
 */
public record Chunk(List<Patch> patches, long bytesRead) {
    /** Returns the last patch. */
    public Patch last() {
        return patches.get(patches.size() - 1);
    }
}

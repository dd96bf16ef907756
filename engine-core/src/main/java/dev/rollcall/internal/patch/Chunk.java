package dev.rollcall.internal.patch;

import java.util.List;

/**
 * Patches that are applied in one transaction, in their order.
 *
 * @param bytesRead how far the source had been read when the last one was
 */
public record Chunk(List<Patch> patches, long bytesRead) {}

package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.patch.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * A chunk to be applied.
 *
 * @param prepared the work that is done already, or null for none
 */
public record NextChunk(Chunk chunk, @Nullable PreparedChunk prepared) {}

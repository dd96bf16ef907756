package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Contact;

/** One way through the rows of an import: in key order or in file order. Immutable. */
public interface Pass {
    /** Opens the rows of the pass, as patches in the order in which they are applied. */
    Patches open() throws IOException;

    /**
     * Selects the rows of a chunk that this pass applies.
     *
     * @param before the position before the chunk
     * @param found every contact that owns an identifier of the chunk's rows
     */
    Selection select(Chunk chunk, ImportPosition before, List<Contact> found);

    /** Reports whether the pass ends at a position, though not all of its rows are applied. */
    boolean endsAt(ImportPosition position);

    /**
     * The rows of a chunk that are applied.
     *
     * @param after the position after the chunk
     */
    record Selection(List<Patch> patches, ImportPosition after) {}
}

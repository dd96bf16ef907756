package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.model.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The pass in file order, over all rows or over those that the pass in key order has deferred.
 *
 * @param passed the position of the completed pass in key order; null if there was none
 */
public record FileOrderPass(Plan plan, ImportPosition.@Nullable ByKey passed) implements Pass {
    @Override
    public Patches open() throws IOException {
        return PatchesInFileOrder.open(plan, passed);
    }

    @Override
    public Selection select(Chunk chunk, ImportPosition before, List<Contact> found) {
        return new Selection(chunk.patches(), before.after(chunk.last().number()));
    }

    @Override
    public boolean endsAt(ImportPosition position) {
        return false;
    }
}

package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.order.RelatedRows;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;

/** The pass in key order, over the rows that are not related to a row of another key. */
public record KeyOrderPass(Plan plan, KeyOrder order) implements Pass {
    @Override
    public Patches open() throws IOException {
        return new PatchesInKeyOrder(plan, order);
    }

    @Override
    public Selection select(Chunk chunk, ImportPosition before, List<Contact> found) {
        ImportPosition.ByKey keys = byKey(before);
        Set<Long> related = new RelatedRows(order, found).rowNumbers(chunk.patches(), keys);
        List<Patch> rest = chunk.patches().stream()
                .filter(patch -> !related.contains(patch.number()))
                .toList();
        List<Long> deferred = new ArrayList<>(keys.deferred());
        deferred.addAll(related);
        Patch last = chunk.last();
        ImportPosition after = before.after(new ImportPosition.ByKey(
                last.identifiers().key().orElse(null),
                last.number(),
                List.copyOf(deferred),
                deferred.size() > order.maxDeferred()));
        return new Selection(rest, after);
    }

    /** Reports whether the pass ends here, since it has deferred too many rows. */
    @Override
    public boolean endsAt(ImportPosition position) {
        return byKey(position).endsEarly();
    }

    /**
     * Reports whether a chunk can be looked up before the one before it is committed. Chunks in key order change
     * nothing in common, except for the rows of one key, which may continue in the next chunk.
     *
     * @param before the position before the chunk
     */
    boolean isIndependent(Chunk chunk, ImportPosition before) {
        Identifier first = chunk.patches().get(0).identifiers().key().orElse(null);
        return !Objects.equals(first, byKey(before).key());
    }

    private static ImportPosition.ByKey byKey(ImportPosition position) {
        return Objects.requireNonNull(position.byKey());
    }
}

package dev.rollcall.internal.pipeline;

import java.io.IOException;

import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.order.KeyedRow;
import dev.rollcall.internal.order.SortedRows;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.Duplicates;
import org.jspecify.annotations.Nullable;

/** The patches of rows in key order, without those that share an identifier with rows of another key. */
final class PatchesInKeyOrder implements Patches {
    private final Plan plan;
    private final SortedRows rows;
    private final boolean firstWins;
    private @Nullable Identifier lastKey;
    private long firstOfKey;
    private long read;

    PatchesInKeyOrder(Plan plan, KeyOrder order) throws IOException {
        this.plan = plan;
        this.rows = order.rows();
        this.firstWins = plan.options().match().duplicates() == Duplicates.FIRST_WINS;
    }

    /** Reports whether all rows with {@code key} are deferred to the pass in file order. */
    static boolean defers(Plan plan, @Nullable Identifier key) {
        KeyOrder order = plan.survey().keyOrder();
        return key != null && order != null && order.isShared(key);
    }

    @Override
    public @Nullable Patch next() throws IOException {
        for (KeyedRow keyed = rows.next(); keyed != null; keyed = rows.next()) {
            read++;
            Identifier key = keyed.key();
            if (defers(plan, key)) {
                continue;
            }
            Patch patch = plan.mapper().map(keyed.row(), winner(key, keyed.row().number()));
            // a row without a key can only opt out, and is deferred if it does
            if (key != null || !patch.optsOut()) {
                return patch;
            }
        }
        return null;
    }

    private @Nullable Long winner(@Nullable Identifier key, long number) {
        if (key == null || !firstWins) {
            return null;
        }
        if (key.equals(lastKey)) {
            return firstOfKey;
        }
        lastKey = key;
        firstOfKey = number;
        return null;
    }

    @Override
    public long bytesRead() {
        long bytes = plan.source().sizeInBytes().orElse(0);
        long all = plan.survey().rows();
        return all == 0 ? bytes : (long) (bytes * (read / (double) all));
    }

    @Override
    public void close() {}
}

package dev.rollcall.internal.order;

import java.io.IOException;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactStore;

/**
 * The rows of a source in the order of their keys, with the knowledge which of them must not be applied in that order.
 * Two rows are related if they have an identifier in common, or if identifiers of both belong to one contact; rows of
 * one key are related and stay in file order. Rows that are related to a row of another key are deferred to a pass in
 * file order: the survey finds those with an identifier in common, and the look-up of stored contacts finds the others,
 * from both sides. The remaining rows change nothing that another row changes, so their order does not matter.
 */
public final class KeyOrder implements AutoCloseable {
    private final RowSorter sorter;
    private final RelatedKeys relatedKeys;
    private final IdentifierFilter identifiers;
    private final int maxDeferred;

    /**
     * Reports whether the rows of an import can be applied in key order without a visible difference, and should be.
     */
    public static boolean isFor(ImportRequest request, ContactStore store) {
        ImportOptions options = request.options();
        boolean wanted = options.applyOrder() == ApplyOrder.KEY
                || (options.applyOrder() == ApplyOrder.AUTO && store.gainsFromKeyOrder());
        // the last row of a key is known only after all rows, a warning above a limit counts the rows before it, and
        // people are asked in file order
        boolean invisible = options.match().duplicates() != Duplicates.LAST_WINS
                && options.guards().warnAboveContacts() == null
                && request.asking() == null;
        return wanted && invisible;
    }

    KeyOrder(RowSorter sorter, RelatedKeys relatedKeys, IdentifierFilter identifiers, int maxDeferred) {
        this.sorter = sorter;
        this.relatedKeys = relatedKeys;
        this.identifiers = identifiers;
        this.maxDeferred = maxDeferred;
    }

    public SortedRows rows() throws IOException {
        return sorter.sorted();
    }

    /**
     * Reports whether rows of another key may have an identifier of the rows with {@code key}; false only if none has.
     * The answer for a key never changes.
     */
    public boolean isShared(Identifier key) {
        return relatedKeys.mayContain(key);
    }

    /** Returns the identifiers of all rows, for one thread. */
    IdentifierFilter identifiers() {
        return identifiers.forOtherThread();
    }

    /** Returns the number of rows that can be deferred to the pass in file order because of stored contacts. */
    public int maxDeferred() {
        return maxDeferred;
    }

    @Override
    public void close() {
        sorter.close();
    }
}

package dev.rollcall.internal.order;

import java.io.IOException;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactStore;

/**
 * The rows of a source in the order of their keys, and what tells which of them must not be applied in it. Two rows are related if they
 * give an identifier in common, or if identifiers of both lead to one contact; rows of one key are related to each other and stay in
 * file order. Rows that are related to a row of another key are left to a pass in file order: those that give an identifier in common
 * are known from the survey, those that a stored contact brings together are seen when they are looked up, from both sides. The other
 * ones touch nothing that another one touches, so it does not matter when they are applied.
 */
public final class KeyOrder implements AutoCloseable {
    private final RowSorter sorter;
    private final RelatedKeys sharing;
    private final IdentifierFilter given;
    private final int maxDeferred;

    /** Whether the rows of an import may be applied in key order without anybody noticing, and should. */
    public static boolean isFor(ImportRequest request, ContactStore store) {
        ImportOptions options = request.options();
        boolean wanted = options.applyOrder() == ApplyOrder.KEY
                || (options.applyOrder() == ApplyOrder.AUTO && store.gainsFromKeyOrder());
        // the last row of a key is not known before all of them are, a warning above a limit counts the rows before,
        // and people are
        // asked in file order
        boolean invisible = options.match().duplicates() != Duplicates.LAST_WINS
                && options.guards().warnAboveContacts() == null
                && request.asking() == null;
        return wanted && invisible;
    }

    KeyOrder(RowSorter sorter, RelatedKeys sharing, IdentifierFilter given, int maxDeferred) {
        this.sorter = sorter;
        this.sharing = sharing;
        this.given = given;
        this.maxDeferred = maxDeferred;
    }

    public SortedRows rows() throws IOException {
        return sorter.sorted();
    }

    /** False only if no rows of another key give an identifier that the rows with {@code key} give. Always the same for a key. */
    public boolean isShared(Identifier key) {
        return sharing.mayContain(key);
    }

    /** False only if no row gives {@code identifier}. */
    boolean mayBeGiven(Identifier identifier) {
        return given.mayContain(identifier);
    }

    /** How many rows can be kept in mind that are left to the pass in file order because of what is stored. */
    public int maxDeferred() {
        return maxDeferred;
    }

    @Override
    public void close() {
        sorter.close();
    }
}

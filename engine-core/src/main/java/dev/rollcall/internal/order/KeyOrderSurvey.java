package dev.rollcall.internal.order;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.source.Row;

/** A collector of what {@link KeyOrder} needs, in one pass over the source. Used by one thread. */
public final class KeyOrderSurvey implements AutoCloseable {
    /** The ratio at which a filter has sixteen bits for each identifier if a row has two identifiers in sixty bytes. */
    private static final int SOURCE_BYTES_PER_FILTER_BYTE = 15;

    /** The limit for deferred rows, since the checkpoint of each chunk lists all of them. */
    private static final int MAX_DEFERRED = 10_000;

    /** The memory for one deferred row: in lists, in a set and as text. */
    private static final int BYTES_PER_DEFERRED = 128;

    private final RowSorter sorter;
    private final IdentifierFilter identifierFilter;
    private final int maxDeferred;
    private boolean transferred;
    private boolean abandoned;

    /**
     * Creates an empty survey.
     *
     * @param budgetBytes the memory to use, about
     * @param sourceBytes the size of the source, if known
     */
    public KeyOrderSurvey(Seed seed, long budgetBytes, OptionalLong sourceBytes) {
        this.sorter = new RowSorter(budgetBytes / 2);
        this.identifierFilter = new IdentifierFilter(
                seed, Math.min(sourceBytes.orElse(Long.MAX_VALUE) / SOURCE_BYTES_PER_FILTER_BYTE, budgetBytes / 4));
        this.maxDeferred = (int) Math.min(MAX_DEFERRED, budgetBytes / 8 / BYTES_PER_DEFERRED);
    }

    public void add(Row row, Identifiers identifiers) throws IOException {
        if (abandoned) {
            return;
        }
        try {
            collect(row, identifiers);
        } catch (TempFileException full) {
            if (Thread.currentThread().isInterrupted()) {
                throw full;
            }
            // the rows need more space than everything else that is spilled, and the pass in file order needs none of
            // it
            abandoned = true;
            close();
        }
    }

    private void collect(Row row, Identifiers identifiers) throws IOException {
        identifiers.allAndAmbiguous().forEach(identifierFilter::add);
        sorter.add(identifiers.key().orElse(null), row);
    }

    /**
     * Returns the collected key order, which the caller closes; or empty if the rows do not fit into the temporary
     * folder.
     *
     * @param shared the identifiers that rows of several keys have
     */
    public Optional<KeyOrder> resolve(SharedIdentifiers shared) {
        if (abandoned) {
            return Optional.empty();
        }
        KeyOrder order = new KeyOrder(sorter, shared.sharingKeys(), identifierFilter, maxDeferred);
        transferred = true;
        return Optional.of(order);
    }

    @Override
    public void close() {
        if (!transferred) {
            sorter.close();
        }
    }
}

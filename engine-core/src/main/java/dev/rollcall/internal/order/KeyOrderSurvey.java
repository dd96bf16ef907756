package dev.rollcall.internal.order;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.source.Row;

/** Collects what {@link KeyOrder} knows, in one pass over the source. Used by one thread. */
public final class KeyOrderSurvey implements AutoCloseable {
    /** A filter has its sixteen bits for each identifier if a row gives two in sixty bytes. */
    private static final int SOURCE_BYTES_PER_FILTER_BYTE = 15;

    /** Each chunk's checkpoint names all of them. */
    private static final int MAX_DEFERRED = 10_000;

    /** Of memory, in lists, in a set and as text. */
    private static final int BYTES_PER_DEFERRED = 128;

    private final RowSorter sorter;
    private final IdentifierFilter given;
    private final int maxDeferred;
    private boolean handedOver;
    private boolean givenUp;

    /**
     * @param budgetBytes how much memory to use, about
     * @param sourceBytes how big the source is, if that is known
     */
    public KeyOrderSurvey(Seed seed, long budgetBytes, OptionalLong sourceBytes) {
        this.sorter = new RowSorter(budgetBytes / 2);
        this.given = new IdentifierFilter(
                seed, Math.min(sourceBytes.orElse(Long.MAX_VALUE) / SOURCE_BYTES_PER_FILTER_BYTE, budgetBytes / 4));
        this.maxDeferred = (int) Math.min(MAX_DEFERRED, budgetBytes / 8 / BYTES_PER_DEFERRED);
    }

    public void add(Row row, Identifiers identifiers) throws IOException {
        if (givenUp) {
            return;
        }
        try {
            collect(row, identifiers);
        } catch (TempFileException full) {
            if (Thread.currentThread().isInterrupted()) {
                throw full;
            }
            // the rows take more room than all else that is spilled, and can be had in file order without any
            givenUp = true;
            close();
        }
    }

    private void collect(Row row, Identifiers identifiers) throws IOException {
        identifiers.reach().forEach(given::add);
        sorter.add(identifiers.key().orElse(null), row);
    }

    /**
     * What was collected, to be closed; or empty if the rows do not fit into the temporary folder.
     *
     * @param shared what identifiers the rows of several keys give
     */
    public Optional<KeyOrder> resolve(SharedIdentifiers shared) {
        if (givenUp) {
            return Optional.empty();
        }
        KeyOrder order = new KeyOrder(sorter, shared.sharingKeys(), given, maxDeferred);
        handedOver = true;
        return Optional.of(order);
    }

    @Override
    public void close() {
        if (!handedOver) {
            sorter.close();
        }
    }
}

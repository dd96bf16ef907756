package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.internal.dedupe.IdentifierFilter;
import dev.rollcall.internal.dedupe.Seed;
import dev.rollcall.internal.dedupe.SharedIdentifiers;
import dev.rollcall.internal.order.RowSorter;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** Collects what {@link KeyOrder} knows, in one pass over the source. Used by one thread. */
final class KeyOrderSurvey implements AutoCloseable {
    /** A filter has its sixteen bits for each identifier if a row gives two in sixty bytes. */
    private static final int SOURCE_BYTES_PER_FILTER_BYTE = 15;

    /** Each chunk's checkpoint names all of them. */
    private static final int MOST_POSTPONED = 10_000;

    /** Of memory, in lists, in a set and as text. */
    private static final int BYTES_PER_POSTPONED = 128;

    private final RowSorter sorter;
    private final SharedIdentifiers shared;
    private final IdentifierFilter given;
    private final @Nullable IdentifierKind alwaysKey;
    private final int mostPostponed;
    private boolean handedOver;
    private boolean givenUp;

    /**
     * @param budgetBytes how much memory to use, about
     * @param sourceBytes how big the source is, if that is known
     */
    KeyOrderSurvey(
            HeaderMapping mapping, ImportOptions options, Seed seed, long budgetBytes, OptionalLong sourceBytes) {
        this.sorter = new RowSorter(budgetBytes / 2);
        this.shared = new SharedIdentifiers(seed, budgetBytes / 4);
        this.given = new IdentifierFilter(
                seed, Math.min(sourceBytes.orElse(Long.MAX_VALUE) / SOURCE_BYTES_PER_FILTER_BYTE, budgetBytes / 4));
        this.alwaysKey = alwaysKey(mapping, options);
        this.mostPostponed = (int) Math.min(MOST_POSTPONED, budgetBytes / 8 / BYTES_PER_POSTPONED);
    }

    /** The kind that is a row's key wherever a row gives one of it, if there is such a kind: two keys cannot share it. */
    private static @Nullable IdentifierKind alwaysKey(HeaderMapping mapping, ImportOptions options) {
        List<Target> targets = mapping.targets();
        if (targets.contains(new Target.MatchBy())) {
            return null;
        }
        return options.match().order().stream()
                .filter(kind -> targets.contains(new Target.Identifies(kind)))
                .findFirst()
                .orElse(null);
    }

    void add(Row row, Identifiers identifiers) throws IOException {
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
        Identifier key = identifiers.key().orElse(null);
        for (Identifier identifier : identifiers.all()) {
            given.add(identifier);
            if (identifier.kind() != alwaysKey) {
                shared.add(identifier, key);
            }
        }
        sorter.add(key, row);
    }

    /**
     * What was collected, to be closed; or empty if the rows do not fit into the temporary folder.
     */
    Optional<KeyOrder> resolve() {
        if (givenUp) {
            return Optional.empty();
        }
        KeyOrder order = new KeyOrder(sorter, shared.sharingKeys(), given, mostPostponed);
        handedOver = true;
        return Optional.of(order);
    }

    @Override
    public void close() {
        shared.close();
        if (!handedOver) {
            sorter.close();
        }
    }
}

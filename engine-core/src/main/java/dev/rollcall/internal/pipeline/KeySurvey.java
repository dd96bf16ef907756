package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.dedupe.Winner;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.order.KeyOrderSurvey;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.job.RefusedException;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * The survey of keys and identifiers: duplicates, key order, widely shared identifiers and contacts to be closed, each
 * if the request depends on it. Used by one thread.
 */
final class KeySurvey implements AutoCloseable {
    /** The number of rows up to which a file gains nothing from key order. */
    private static final int SMALL = 10_000;

    private final ImportOptions options;
    private final boolean byKey;
    private final RowDigest digest = new RowDigest();
    private final @Nullable DuplicateSearch search;
    private final @Nullable KeyOrderSurvey order;
    private final @Nullable SharedSurvey shared;
    private final @Nullable OpenContacts open;

    /**
     * The result of the survey.
     *
     * @param digest the digest of the rows; empty if nothing depends on their order
     * @param duplicates the rows that repeat another one; to be closed
     * @param keyOrder the rows in key order, if they are to be applied in it; to be closed
     */
    record Result(
            OptionalLong digest,
            DuplicateRows duplicates,
            @Nullable KeyOrder keyOrder) {}

    /**
     * Creates an empty survey.
     *
     * @param sourceBytes the size of the source, if known
     */
    KeySurvey(HeaderMapping mapping, SurveySettings settings, OptionalLong sourceBytes) {
        this.options = settings.options();
        this.byKey = settings.byKey();
        long part = byKey ? settings.budgetBytes() / 2 : settings.budgetBytes();
        this.search = isInOrder() ? null : search(options.match(), settings, part);
        this.order = byKey ? new KeyOrderSurvey(settings.seed(), part, sourceBytes) : null;
        boolean isShared = byKey || options.match().limitsShared();
        this.shared = isShared ? new SharedSurvey(mapping, options, settings.seed(), part / 4) : null;
        EverybodyLeft left = options.consent().everybodyLeft();
        this.open = left == null ? null : new OpenContacts(left, mapping, settings.store(), settings.seed(), part / 8);
    }

    private static DuplicateSearch search(MatchRules rules, SurveySettings settings, long budgetBytes) {
        Winner winner = rules.duplicates() == Duplicates.FIRST_WINS ? Winner.FIRST : Winner.LAST;
        return new DuplicateSearch(winner, rules.duplicateCheck(), settings.seed(), budgetBytes);
    }

    private boolean isInOrder() {
        return options.match().duplicates() == Duplicates.IN_ORDER;
    }

    /** Adds a row with its identifiers. */
    void add(Row row, Identifiers identifiers) throws IOException {
        Optional<Identifier> key = identifiers.key();
        digest.add(key);
        if (search != null && key.isPresent()) {
            search.add(key.get(), row.number());
        }
        if (shared != null) {
            shared.add(identifiers);
        }
        if (order != null) {
            order.add(row, identifiers);
        }
        if (open != null) {
            open.add(identifiers);
        }
    }

    /**
     * Checks the limits of the request.
     *
     * @throws RefusedException if the import would do more than the request allows
     */
    void requireWithinLimits() {
        if (shared != null) {
            shared.requireWithinLimit();
        }
        if (open != null) {
            open.requireWithinLimit();
        }
    }

    /**
     * Ends the survey.
     *
     * @param rows the number of rows
     */
    Result resolve(long rows) {
        DuplicateRows duplicates = search == null ? DuplicateRows.none() : search.resolve();
        try {
            OptionalLong sum = isInOrder() && !byKey ? OptionalLong.empty() : OptionalLong.of(digest.sum());
            return new Result(sum, duplicates, keyOrder(rows));
        } catch (RuntimeException e) {
            duplicates.close();
            throw e;
        }
    }

    private @Nullable KeyOrder keyOrder(long rows) {
        boolean small = options.applyOrder() == ApplyOrder.AUTO && rows <= SMALL;
        return order == null || shared == null || small
                ? null
                : order.resolve(shared.shared()).orElse(null);
    }

    @Override
    public void close() {
        if (search != null) {
            search.close();
        }
        if (shared != null) {
            shared.close();
        }
        if (order != null) {
            order.close();
        }
        if (open != null) {
            open.close();
        }
    }
}

package dev.rollcall.internal.pipeline;

import java.util.List;
import java.util.Locale;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.order.SharedIdentifiers;
import dev.rollcall.internal.order.SharedIdentifiers.WidelyShared;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import org.jspecify.annotations.Nullable;

/** The survey of identifiers that rows of several keys have. Used by one thread. */
public final class SharedSurvey implements AutoCloseable {
    private final HeaderMapping mapping;
    private final MatchRules rules;
    private final SharedIdentifiers shared;
    private final @Nullable IdentifierKind alwaysKey;

    public SharedSurvey(HeaderMapping mapping, ImportOptions options, Seed seed, long budgetBytes) {
        this.mapping = mapping;
        this.rules = options.match();
        this.shared = new SharedIdentifiers(seed, budgetBytes);
        this.alwaysKey = alwaysKey(mapping, options);
    }

    /** Returns the kind that is the key of every row that has it, if there is such a kind: two keys cannot share it. */
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

    /** Adds the identifiers of a row. */
    public void add(Identifiers identifiers) {
        Identifier key = identifiers.key().orElse(null);
        for (Identifier identifier : identifiers.all()) {
            if (identifier.kind() != alwaysKey) {
                shared.add(identifier, key);
            }
        }
        if (!identifiers.ambiguous().isEmpty()) {
            identifiers.ambiguous().forEach(this::addAsShared);
            identifiers.key().ifPresent(this::addAsShared);
        }
    }

    /**
     * Adds an address that only the opt-out of a row may reach. It is related to every row that has it, and is not an
     * identifier of this row.
     */
    private void addAsShared(Identifier key) {
        shared.add(key, key);
        shared.add(key, null);
    }

    public SharedIdentifiers shared() {
        return shared;
    }

    /**
     * Refuses a file in which rows of many keys have one value: a switchboard's number, or a cell that was filled down.
     *
     * @throws RefusedException if there is one
     */
    void requireWithinLimit() {
        Integer limit = rules.sharedLimit();
        if (limit != null && rules.limitsShared()) {
            shared.widelyShared(limit).ifPresent(found -> {
                throw new RefusedException(refusal(found, limit));
            });
        }
    }

    private String refusal(WidelyShared found, int limit) {
        boolean counted = found.keys() < SharedIdentifiers.MAX_COUNTED;
        return String.format(
                Locale.ROOT,
                "the column '%s' gives one value to %s%,d different contacts, and %,d are allowed;"
                        + " if it is theirs all the same, leave it off where it is taken with --taken leave-off"
                        + " (in Java: set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF)), or allow more with"
                        + " --shared-limit (MatchRules.SHARED_LIMIT)",
                column(found.kind()),
                counted ? "" : "at least ",
                found.keys(),
                limit);
    }

    private String column(IdentifierKind kind) {
        List<Target> targets = mapping.targets();
        return mapping.header().get(targets.indexOf(new Target.Identifies(kind)));
    }

    @Override
    public void close() {
        shared.close();
    }
}

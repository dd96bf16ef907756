package dev.rollcall.runner;

import java.util.Optional;
import java.util.function.Consumer;

import dev.rollcall.job.Watchdog;
import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the guards of an import. */
final class GuardArguments {
    @Option(names = "--all-or-nothing", description = "Keep nothing of an import that ends early.")
    private boolean allOrNothing;

    @Option(
            names = "--max-contacts",
            paramLabel = "COUNT",
            description = "Keep nothing if there would be more contacts than this, and more than before.")
    private @Nullable Long maxContacts;

    @Option(
            names = "--warn-above-contacts",
            paramLabel = "COUNT",
            description = "Warn of rows that create contacts above this number; they are imported all the same.")
    private @Nullable Long warnAboveContacts;

    @Option(
            names = "--max-invalid",
            paramLabel = "SHARE",
            description = "Keep nothing if more than this share of the rows, 0 to 1, has no valid identifier.")
    private @Nullable Double maxInvalidShare;

    @Option(
            names = "--max-faulted",
            paramLabel = "SHARE",
            description = "Keep nothing if more than this share of the rows is refused or has an error.")
    private @Nullable Double maxFaultedShare;

    @Option(
            names = "--max-changed",
            paramLabel = "SHARE",
            description = "Keep nothing if more than this share of the known contacts would be changed or deleted.")
    private @Nullable Double maxChangedShare;

    @Option(
            names = "--max-blanked",
            paramLabel = "SHARE",
            description = "Keep nothing if more than this share of the known values of a field would be cleared.")
    private @Nullable Double maxBlankedShare;

    @Option(
            names = "--max-lowered",
            paramLabel = "COUNT",
            description = "Keep nothing if more statuses of known contacts than this would be closed.")
    private @Nullable Long maxLoweredStatuses;

    @Option(
            names = "--max-changed-identifiers",
            paramLabel = "COUNT",
            description = "Keep nothing if more stored addresses and phone numbers than this would be changed.")
    private @Nullable Long maxChangedIdentifiers;

    /** Sets the options that are present. */
    void apply(ImportOptions.Builder options) {
        if (allOrNothing) {
            options.guards(rules -> rules.withAllOrNothing(true));
        }
        ifGiven(maxContacts, value -> options.guards(rules -> rules.withMaxContacts(value)));
        ifGiven(warnAboveContacts, value -> options.guards(rules -> rules.withWarnAboveContacts(value)));
        ifGiven(maxFaultedShare, value -> options.guards(rules -> rules.withMaxFaultedShare(value)));
        ifGiven(maxChangedShare, value -> options.guards(rules -> rules.withMaxChangedShare(value)));
        ifGiven(maxBlankedShare, value -> options.guards(rules -> rules.withMaxBlankedShare(value)));
        ifGiven(maxLoweredStatuses, value -> options.guards(rules -> rules.withMaxLoweredStatuses(value)));
        ifGiven(maxChangedIdentifiers, value -> options.guards(rules -> rules.withMaxChangedIdentifiers(value)));
    }

    /**
     * Returns the check of the file before it is imported.
     *
     * @throws IllegalArgumentException if the option is not a share
     */
    Optional<Watchdog> watchdog() {
        return Optional.ofNullable(maxInvalidShare).map(Watchdog::maxInvalidShare);
    }

    private static <T> void ifGiven(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}

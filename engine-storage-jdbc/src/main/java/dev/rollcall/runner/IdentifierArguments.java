package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RoleAddresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for cells of identifiers: e-mail addresses, phone numbers and ids. */
final class IdentifierArguments {
    @Option(
            names = "--phone-region",
            paramLabel = "COUNTRY",
            description = "The country of phone numbers that do not name theirs, as in GB. Default: such numbers are"
                    + " refused.")
    private @Nullable String phoneRegion;

    @Option(
            names = "--phones-without-plus",
            description = "Phone numbers begin with their country code, and may lack the + before it.")
    private boolean phonesWithoutPlus;

    @Option(
            names = "--placeholder",
            paramLabel = "TEXT",
            description = "A text that stands for no identifier, in place of the usual ones (NULL, n/a, none, - and"
                    + " the like, and 0). Repeatable.")
    private List<String> placeholders = new ArrayList<>();

    @Option(
            names = "--no-placeholders",
            description = "Take NULL, n/a, 0, phone numbers such as 000-000-0000 and the like for identifiers.")
    private boolean noPlaceholders;

    @Option(
            names = "--rounded-identifiers",
            description = "Take numbers that a spreadsheet has rounded, such as 1.23457E+11, for identifiers.")
    private boolean rounded;

    @Option(
            names = "--addresses-as-written",
            description = "Take nothing off e-mail addresses: Ann <ann@example.org> is refused then.")
    private boolean addressesAsWritten;

    @Option(
            names = "--role-addresses",
            paramLabel = "WHAT",
            description = "What becomes of info@, no-reply@ and the like: accept (default), warn, refuse.")
    private @Nullable RoleAddresses roleAddresses;

    /**
     * Sets the options that are present.
     *
     * @throws IllegalArgumentException if a value is invalid; the message is for people
     */
    void apply(ImportOptions.Builder options) {
        if (noPlaceholders && !placeholders.isEmpty()) {
            throw new IllegalArgumentException(
                    "--no-placeholders and --placeholder exclude each other; --placeholder alone replaces the usual"
                            + " ones");
        }
        if (phoneRegion != null) {
            String region = phoneRegion;
            options.values(rules -> rules.withPhoneRegion(region));
        }
        if (roleAddresses != null) {
            RoleAddresses what = roleAddresses;
            options.values(rules -> rules.withRoleAddresses(what));
        }
        // flags only switch on: their absence does not revoke an options file
        if (phonesWithoutPlus) {
            options.values(rules -> rules.withPhonesWithoutPlus(true));
        }
        if (noPlaceholders || !placeholders.isEmpty()) {
            options.values(rules -> rules.withPlaceholders(new HashSet<>(placeholders)));
        }
        if (rounded) {
            options.values(rules -> rules.withRoundedIdentifiers(true));
        }
        if (addressesAsWritten) {
            options.values(rules -> rules.withCleanAddresses(false));
        }
    }
}

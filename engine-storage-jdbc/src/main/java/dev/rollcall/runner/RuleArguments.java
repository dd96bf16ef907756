package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListChannels;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.TakenIdentifiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options for rules that most imports leave at their defaults. */
final class RuleArguments {
    @Option(
            names = "--on-existing",
            paramLabel = "WHAT",
            description = "What becomes of a row whose contact is known: update (default), ignore, or add: it gets the"
                    + " row's lists and tags only.")
    private @Nullable OnExisting onExisting;

    @Option(
            names = "--identifiers",
            paramLabel = "HOW",
            description = "Whether a known contact takes the row's other identifiers: change (default), attach-only:"
                    + " those it does not have, keep-stored: none.")
    private @Nullable IdentifierChanges identifiers;

    @Option(
            names = "--phone-alone",
            paramLabel = "WHAT",
            description =
                    "What becomes of a row that matches a contact by its phone number alone and gives another name:"
                            + " conflict (default) or update: the same person, renamed.")
    private @Nullable PhoneAlone phoneAlone;

    @Option(
            names = "--taken",
            paramLabel = "WHAT",
            description = "What becomes of a row that gives an identifier of another contact below its own first one:"
                    + " conflict (default) or leave-off: the row applies without it.")
    private @Nullable TakenIdentifiers taken;

    @Option(
            names = "--shared-limit",
            paramLabel = "COUNT",
            description =
                    "Refuse the file if the rows of more different contacts give one and the same address or number"
                            + " below their key. Default: 20; not with --taken leave-off, nor with a preset.")
    private @Nullable Integer sharedLimit;

    @Option(
            names = "--require-address",
            description = "Refuse rows that have neither an e-mail address nor a phone number, known or not.")
    private boolean requireAddress;

    @Option(
            names = "--field-rule",
            paramLabel = "FIELD=RULE",
            description = "A rule for one field, which comes before --merge: overwrite, overwrite_if_not_empty,"
                    + " overwrite_if_empty, keep, erase, or newest:FIELD: the row counts if its date"
                    + " in that field is later."
                    + " Repeatable.")
    private List<ArgumentWords.RuledField> fieldRules = new ArrayList<>();

    @Option(names = "--replace-all", description = "Clear the fields that the file has no column for.")
    private boolean replaceAll;

    @Option(
            names = "--replace-lists",
            description = "Rows with list columns take their contact off all other lists, opt-outs excepted.")
    private boolean replaceLists;

    @Option(names = "--lists-by-id", description = "Cells name lists by their ids. Default: by their names.")
    private boolean listsById;

    @Option(names = "--require-lists", description = "Refuse rows that ask for no list.")
    private boolean requireLists;

    @Option(
            names = "--list-channels",
            paramLabel = "WHICH",
            description = "The channel that contacts are put on lists with: by-address (default: e-mail if they have"
                    + " one, else phone), email, phone, both.")
    private @Nullable ListChannels listChannels;

    @Option(names = "--replace-tags", description = "Rows with a column of tags take all other tags off their contact.")
    private boolean replaceTags;

    @Option(
            names = "--tag-separator",
            paramLabel = "TEXT",
            description = "What stands between the tags of a cell, such as \";\" or \"|\". Default: a comma, with a"
                    + " warning where something else seems to.")
    private @Nullable String tagSeparator;

    @Option(
            names = "--tag-limit",
            paramLabel = "COUNT",
            description = "Most tags that a row may name, 1 to 1000 (default).")
    private @Nullable Integer tagLimit;

    @Option(
            names = "--unconfirmed",
            description = "Put new addresses on file as pending, until their owners have confirmed.")
    private boolean unconfirmed;

    @Option(
            names = "--complete-consent-records",
            description = "Record a proof of consent only where the row gives text, time, web address, IP address and"
                    + " browser. Default: text and time are enough.")
    private boolean completeConsentRecords;

    @Option(
            names = "--date-pattern",
            paramLabel = "PATTERN",
            description =
                    "A form of dates beside ISO's, as in dd/MM/yyyy or MM/dd/yyyy HH:mm. Repeatable. Default: dates"
                            + " in numbers are read in the order of day and month that the file shows.")
    private List<String> datePatterns = new ArrayList<>();

    @Option(names = "--iso-dates-only", description = "Read no dates but ISO's and those of --date-pattern.")
    private boolean isoDatesOnly;

    @Option(
            names = "--year-pivot",
            paramLabel = "YEAR",
            description = "The first of the hundred years that years of two digits mean. Default: 1930.")
    private @Nullable Integer yearPivot;

    @Option(
            names = "--bad-values",
            paramLabel = "WHAT",
            description = "What becomes of a cell that its field cannot hold: skip-cell (default) or reject-row.")
    private @Nullable BadValues badValues;

    @Option(
            names = "--keep-wrappers",
            description = "Take cells such as =\"007\" and '007 as they are written, and not without what"
                    + " spreadsheets put round"
                    + " them.")
    private boolean keepWrappers;

    @ArgGroup(exclusive = false)
    private @Nullable GrantArguments grant;

    /** A complete grant. */
    static final class GrantArguments {
        @Option(
                names = "--grant-actor",
                required = true,
                paramLabel = "WHO",
                description = "Who takes responsibility for opening what is closed or waiting; goes with the next two.")
        private String actor = "";

        @Option(
                names = "--grant-reason",
                required = true,
                paramLabel = "WHY",
                description = "Why the people in the file may be mailed again.")
        private String reason = "";

        @Option(
                names = "--grant-evidence",
                required = true,
                paramLabel = "WHAT",
                description = "What shows that they have agreed. Complaints stand all the same.")
        private String evidence = "";

        ResubscribeGrant grant() {
            return new ResubscribeGrant(actor, reason, evidence);
        }
    }

    /** Sets the options that are present. */
    void apply(ImportOptions.Builder options) {
        ifGiven(onExisting, options::onExisting);
        ifGiven(identifiers, value -> options.match(rules -> rules.withIdentifiers(value)));
        ifGiven(phoneAlone, value -> options.match(rules -> rules.withPhoneAlone(value)));
        ifGiven(sharedLimit, value -> options.match(rules -> rules.withSharedLimit(value)));
        ifGiven(taken, value -> options.match(rules -> rules.withTaken(value)));
        ifGiven(listChannels, value -> options.lists(rules -> rules.withChannels(value)));
        ifGiven(tagSeparator, value -> options.tags(rules -> rules.withSeparator(value)));
        ifGiven(tagLimit, value -> options.tags(rules -> rules.withRowLimit(value)));
        ifGiven(badValues, value -> options.values(rules -> rules.withBadValues(value)));
        ifGiven(grant, value -> options.consent(rules -> rules.withGrant(value.grant())));
        fieldRules.forEach(field -> options.fieldRule(field.field(), field.rule()));
        ifGiven(
                yearPivot,
                value -> options.values(rules -> rules.withDates(rules.dates().withYearPivot(value))));
        datePatterns.forEach(pattern -> options.values(rules -> rules.withDatePattern(pattern)));
        // flags only switch on: their absence does not revoke an options file
        if (keepWrappers) {
            options.cells(rules -> rules.withUnwrap(false));
        }
        if (requireAddress) {
            options.match(rules -> rules.withAddressRequired(true));
        }
        if (replaceAll) {
            options.merge(rules -> rules.withReplaceAll(true));
        }
        if (replaceLists) {
            options.lists(rules -> rules.withReplace(true));
        }
        if (listsById) {
            options.lists(rules -> rules.withById(true));
        }
        if (requireLists) {
            options.lists(rules -> rules.withRequired(true));
        }
        if (replaceTags) {
            options.tags(rules -> rules.withReplace(true));
        }
        if (isoDatesOnly) {
            options.values(rules -> rules.withDates(rules.dates().withDetect(false)));
        }
        if (unconfirmed) {
            options.consent(rules -> rules.withUnconfirmed(true));
        }
        if (completeConsentRecords) {
            options.consent(rules -> rules.withCompleteRecords(true));
        }
    }

    private static <T> void ifGiven(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}

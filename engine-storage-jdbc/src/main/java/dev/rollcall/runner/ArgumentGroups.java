package dev.rollcall.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.options.CellRules;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.options.TagRules;
import dev.rollcall.options.ValueRules;
import picocli.CommandLine.Model.OptionSpec;

import static dev.rollcall.runner.ObjectArguments.part;
import static dev.rollcall.runner.OptionArgument.more;
import static dev.rollcall.runner.OptionArgument.off;
import static dev.rollcall.runner.OptionArgument.on;
import static dev.rollcall.runner.OptionArgument.one;
import static dev.rollcall.runner.OptionArgument.others;

/** The arguments of {@code rollcall import} that set options of the import, in the groups of the help page. */
final class ArgumentGroups {
    static final String MERGE = "How its rows are merged";
    static final String IDENTIFIERS = "How addresses, numbers and ids are read";
    static final String LEAVING = "Who has left";
    static final String SPECIAL = "Rules for special cases";
    static final String GUARDS = "When nothing of it is kept (exit code 7)";
    static final String COLUMNS = "Columns and what they may hold";

    private static final String TARGETS = "The target of a column: email, phone, external_id, id, email_status,"
            + " phone_status, email_availability, phone_availability, email_lists, email_lists_since,"
            + " email_lists_unsubscribed, email_lists_excluded, the same for phone, tags, consent_text, consent_at,"
            + " consent_url, consent_ip, consent_user_agent, contact_status, delete, on_existing, match_by, list:NAME"
            + " (a status there), field:NAME or ignore; for yes and no opt_out:SCOPE, opt_in:SCOPE, suppressed:SCOPE,"
            + " complained:SCOPE, bounced:SCOPE; for times opt_out_time:SCOPE, opt_in_time:SCOPE and so on; SCOPE is"
            + " email, phone, contact or list:NAME. The other columns are mapped by their names. Repeatable.";

    /** The arguments that set one option each, by the headings of their groups. */
    static final Map<String, List<OptionArgument>> GROUPS = groups();

    /** The arguments of the statement that everybody in the file has left. */
    static final ObjectArguments<?> EVERYBODY_LEFT = new ObjectArguments<>(
            ConsentRules.EVERYBODY_LEFT,
            OptionSpec.builder("--everybody-left")
                    .arity("0")
                    .type(boolean.class)
                    .description("All people in this file have opted out. Its rows are imported as usual, and the"
                            + " channels of the people are closed.")
                    .build(),
            parts(
                    one(part(ConsentRules.EVERYBODY_LEFT, "status"), "--left-status", "STATUS"),
                    more(part(ConsentRules.EVERYBODY_LEFT, "from"), "--left-from", "SCOPE"),
                    one(part(ConsentRules.EVERYBODY_LEFT, "reason"), "--left-reason", "TEXT"),
                    on(part(ConsentRules.EVERYBODY_LEFT, "onlyOptOuts"), "--only-opt-outs"),
                    one(part(ConsentRules.EVERYBODY_LEFT, "maxClosed"), "--close-at-most", "COUNT")));

    /** The arguments of a grant. */
    static final ObjectArguments<?> GRANT = new ObjectArguments<>(
            ConsentRules.GRANT,
            null,
            parts(
                    one(part(ConsentRules.GRANT, "actor"), "--grant-actor", "WHO"),
                    one(part(ConsentRules.GRANT, "reason"), "--grant-reason", "WHY"),
                    one(part(ConsentRules.GRANT, "evidence"), "--grant-evidence", "WHAT")));

    private ArgumentGroups() {}

    private static Map<String, List<OptionArgument>> groups() {
        Map<String, List<OptionArgument>> groups = new LinkedHashMap<>();
        groups.put(
                MERGE,
                List.of(
                        one(MergeRules.OPTION, "--merge", "HOW"),
                        one(MatchRules.ORDER, "--match", "IDENTIFIER,…"),
                        one(MatchRules.DUPLICATES, "--duplicates", "WHICH"),
                        one(MatchRules.DUPLICATE_CHECK, "--duplicate-check", "HOW"),
                        more(ColumnRules.COLUMNS, "--map", "COLUMN=TARGET").explained(TARGETS),
                        one(ColumnRules.UNKNOWN_COLUMNS, "--unknown-columns", "WHAT"),
                        more(ListRules.TARGETS, "--list", "NAME[=STATUS]"),
                        on(ListRules.CREATE, "--create-lists"),
                        more(TagRules.ADD, "--tag", "TAG"),
                        one(MergeRules.ERASE_TOKEN, "--erase-token", "WORD"),
                        one(ValueRules.ZONE, "--zone", "ZONE"),
                        one(RunRules.KEPT_ROWS, "--keep-rows", "WHICH"),
                        one(RunRules.CHUNK_ROWS, "--chunk-rows", "COUNT"),
                        one(RunRules.APPLY_ORDER, "--apply-order", "ORDER")));
        groups.put(
                IDENTIFIERS,
                List.of(
                        one(ValueRules.PHONE_REGION, "--phone-region", "COUNTRY"),
                        on(IdentifierRules.PHONES_WITHOUT_PLUS, "--phones-without-plus"),
                        others(IdentifierRules.PLACEHOLDERS, "--placeholder", "TEXT"),
                        on(IdentifierRules.ROUNDED, "--rounded-identifiers"),
                        off(
                                IdentifierRules.CLEAN_ADDRESSES,
                                "--addresses-as-written",
                                "Remove nothing from e-mail addresses: Ann <ann@example.org> is refused then."),
                        one(ValueRules.ROLE_ADDRESSES, "--role-addresses", "WHAT")));
        groups.put(
                LEAVING,
                List.of(
                        more(ConsentRules.STATUS_WORDS, "--status-word", "WORD=STATUS"),
                        on(ColumnRules.FIELDS_BEFORE_WORDS, "--fields-before-words")));
        groups.put(
                SPECIAL,
                List.of(
                        one(MatchRules.ON_EXISTING, "--on-existing", "WHAT"),
                        one(MatchRules.IDENTIFIERS, "--identifiers", "HOW"),
                        one(MatchRules.PHONE_ALONE, "--phone-alone", "WHAT"),
                        one(MatchRules.TAKEN, "--taken", "WHAT"),
                        one(MatchRules.SHARED_LIMIT, "--shared-limit", "COUNT"),
                        on(MatchRules.ADDRESS_REQUIRED, "--require-address"),
                        more(MergeRules.FIELDS, "--field-rule", "FIELD=RULE"),
                        on(MergeRules.REPLACE_ALL, "--replace-all"),
                        on(ListRules.REPLACE, "--replace-lists"),
                        on(ListRules.BY_ID, "--lists-by-id"),
                        on(ListRules.REQUIRED, "--require-lists"),
                        one(ListRules.CHANNELS, "--list-channels", "WHICH"),
                        on(TagRules.REPLACE, "--replace-tags"),
                        one(TagRules.SEPARATOR, "--tag-separator", "TEXT"),
                        one(TagRules.ROW_LIMIT, "--tag-limit", "COUNT"),
                        on(ConsentRules.UNCONFIRMED, "--unconfirmed"),
                        on(ConsentRules.COMPLETE_RECORDS, "--complete-consent-records"),
                        more(DateRules.PATTERNS, "--date-pattern", "PATTERN"),
                        off(
                                DateRules.DETECT,
                                "--iso-dates-only",
                                "Read no dates but those of ISO 8601 and of --date-pattern."),
                        one(DateRules.YEAR_PIVOT, "--year-pivot", "YEAR"),
                        one(ValueRules.BAD_VALUES, "--bad-values", "WHAT"),
                        off(
                                CellRules.UNWRAP,
                                "--keep-wrappers",
                                "Read cells such as =\"007\" and '007 as they are written.")));
        groups.put(
                GUARDS,
                List.of(
                        on(GuardRules.ALL_OR_NOTHING, "--all-or-nothing"),
                        one(GuardRules.MAX_CONTACTS, "--max-contacts", "COUNT"),
                        one(GuardRules.WARN_ABOVE_CONTACTS, "--warn-above-contacts", "COUNT"),
                        one(GuardRules.MAX_FAULTED_SHARE, "--max-faulted", "SHARE"),
                        one(GuardRules.MAX_CHANGED_SHARE, "--max-changed", "SHARE"),
                        one(GuardRules.MAX_BLANKED_SHARE, "--max-blanked", "SHARE"),
                        one(GuardRules.MAX_LOWERED_STATUSES, "--max-lowered", "COUNT"),
                        one(GuardRules.MAX_CHANGED_IDENTIFIERS, "--max-changed-identifiers", "COUNT")));
        groups.put(
                COLUMNS,
                List.of(
                        others(ColumnRules.READ_ONLY, "--read-only", "COLUMN"),
                        one(ColumnRules.PREFIX, "--header-prefix", "PREFIX"),
                        on(ColumnRules.EXACT_NAMES, "--exact-names"),
                        one(ColumnRules.NEW_FIELD_PATTERN, "--new-field-pattern", "REGEX"),
                        one(ColumnRules.MAX_FIELDS, "--max-fields", "COUNT"),
                        more(ValueRules.CHOICES, "--choices", "FIELD=VALUE,…"),
                        more(ValueRules.PATTERNS, "--pattern", "FIELD=REGEX"),
                        one(ValueRules.MAX_TEXT, "--max-text", "COUNT"),
                        on(ValueRules.FREE_TEXT, "--free-text")));
        return groups;
    }

    private static Map<String, OptionArgument> parts(OptionArgument... arguments) {
        Map<String, OptionArgument> parts = new LinkedHashMap<>();
        for (OptionArgument argument : arguments) {
            String part = argument.option().name();
            parts.put(part.substring(part.lastIndexOf('.') + 1), argument);
        }
        return parts;
    }
}

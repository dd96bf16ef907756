package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Name;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.DuplicateCheck;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListTarget;
import dev.rollcall.options.RowRetention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the merge of rows: {@link ImportOptions} as options of a command. */
final class MergeArguments {
    @Option(
            names = "--options",
            paramLabel = "FILE",
            description =
                    "Import options as JSON. What is given on the command line wins; lists, tags and mapped columns"
                            + " are added.")
    private @Nullable Path optionsFile;

    @Option(
            names = "--preset",
            paramLabel = "VENDOR",
            description = "Start from how a vendor's own import decides: unisender, dotdigital-v2, dotdigital-v3,"
                    + " everlytic. Not together"
                    + " with --options.")
    private @Nullable ImportPreset preset;

    @Option(
            names = "--merge",
            paramLabel = "HOW",
            description = "What a cell does to a stored field: overwrite (a blank cell clears), overwrite-if-not-empty"
                    + " (blank cells are skipped; default), overwrite-if-empty (only what is"
                    + " blank in the store is written).")
    private @Nullable MergeOption mergeOption;

    @Option(
            names = "--match",
            split = ",",
            paramLabel = "IDENTIFIER",
            description = "What a row's contact is found by, strongest first. Default: external-id,email,phone.")
    private @Nullable List<IdentifierKind> matchOrder;

    @Option(
            names = "--duplicates",
            paramLabel = "WHICH",
            description =
                    "Which of the rows with the same key counts: first-wins (default), last-wins, or in-order: all,"
                            + " one after the other.")
    private @Nullable Duplicates duplicates;

    @Option(
            names = "--duplicate-check",
            paramLabel = "HOW",
            description = "How rows are found to have the same key: fingerprint (default) or whole-keys: the keys are"
                    + " compared as well, and lie in temporary files meanwhile.")
    private @Nullable DuplicateCheck duplicateCheck;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=TARGET",
            description = "What a column feeds: email, phone, external_id, id, email_status, phone_status,"
                    + " email_availability,"
                    + " phone_availability, email_lists, email_lists_since, email_lists_unsubscribed,"
                    + " email_lists_excluded,"
                    + " the same for phone, tags, consent_text, consent_at, consent_url,"
                    + " consent_ip, consent_user_agent,"
                    + " contact_status, delete, on_existing, match_by, list:NAME (a status"
                    + " there), field:NAME or"
                    + " ignore; for yes and no opt_out:SCOPE, opt_in:SCOPE, suppressed:SCOPE,"
                    + " complained:SCOPE, bounced:SCOPE; for times opt_out_time:SCOPE, opt_in_time:SCOPE and so"
                    + " on; SCOPE is email, phone, contact or list:NAME. The other columns are mapped by their"
                    + " names. Repeatable.")
    private List<ArgumentWords.MappedColumn> mappedColumns = new ArrayList<>();

    @Option(
            names = "--unknown-columns",
            paramLabel = "WHAT",
            description = "What becomes of columns that nothing maps: ignore (default; the report names them), fail,"
                    + " create-field.")
    private @Nullable UnknownColumns unknownColumns;

    @Option(
            names = "--list",
            paramLabel = "NAME[=STATUS]",
            description = "Put accepted contacts on this list, as active or as given: new, active, inactive, pending,"
                    + " forwarded, unsubscribed, suppressed, complained, excluded. Repeatable.")
    private List<ListTarget> lists = new ArrayList<>();

    @Option(
            names = "--create-lists",
            description = "Create the lists that do not exist. Default: the import is refused.")
    private boolean createLists;

    @Option(names = "--tag", paramLabel = "TAG", description = "Give accepted contacts this tag. Repeatable.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--erase-token",
            paramLabel = "WORD",
            description = "The cell text that clears a stored value. Default: none.")
    private @Nullable String eraseToken;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The time zone of times that name none. Default: UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--keep-rows",
            paramLabel = "WHICH",
            description = "Whose fate is kept for the faults command: none, refused (rows with a fault or warning;"
                    + " default), all.")
    private @Nullable RowRetention keptRows;

    @Option(
            names = "--chunk-rows",
            paramLabel = "COUNT",
            description = "Rows in one transaction, 1 to 10000. Default: 1000.")
    private @Nullable Integer chunkRows;

    @Option(
            names = "--apply-order",
            paramLabel = "ORDER",
            description =
                    "In which order rows are written, which never shows in what they do: auto (default: by key where"
                            + " that is faster; the rows lie in temporary files meanwhile), file, key.")
    private @Nullable ApplyOrder applyOrder;

    /**
     * Returns the import options.
     *
     * @param others the other groups of options, each of which sets those that are present
     * @throws IllegalArgumentException if a value is invalid; the message is for people
     */
    ImportOptions options(List<Consumer<ImportOptions.Builder>> others) {
        ImportOptions.Builder options = base().toBuilder();
        ifGiven(mergeOption, options::mergeOption);
        ifGiven(matchOrder, kinds -> options.matchOrder(kinds.toArray(IdentifierKind[]::new)));
        ifGiven(duplicates, options::duplicates);
        ifGiven(duplicateCheck, value -> options.match(match -> match.withDuplicateCheck(value)));
        requireEachColumnOnce();
        mappedColumns.forEach(mapped -> options.map(mapped.column(), mapped.target()));
        ifGiven(unknownColumns, options::unknownColumns);
        lists.forEach(list -> options.list(list.name(), list.status()));
        if (createLists) {
            options.createLists(true);
        }
        tags.forEach(options::tag);
        ifGiven(eraseToken, options::eraseToken);
        ifGiven(zone, options::zone);
        ifGiven(keptRows, options::keptRows);
        ifGiven(chunkRows, options::chunkRows);
        ifGiven(applyOrder, options::applyOrder);
        others.forEach(other -> other.accept(options));
        return options.build();
    }

    /** Rejects two targets for one column; the engine would silently use the last one. */
    private void requireEachColumnOnce() {
        Set<String> columns = new HashSet<>();
        for (ArgumentWords.MappedColumn mapped : mappedColumns) {
            if (!columns.add(Name.key(mapped.column()))) {
                throw new IllegalArgumentException("the column '" + mapped.column() + "' is mapped twice");
            }
        }
    }

    /** Returns the options file, if there is one. */
    Optional<Path> optionsFile() {
        return Optional.ofNullable(optionsFile);
    }

    private ImportOptions base() {
        if (optionsFile == null) {
            return preset == null ? ImportOptions.defaults() : preset.options().build();
        }
        if (preset != null) {
            throw new IllegalArgumentException(
                    "--preset and --options exclude each other; put what differs into the file");
        }
        try {
            return ImportOptions.fromJson(Files.readString(optionsFile));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the options file " + optionsFile + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(optionsFile + ": " + wrong.getMessage(), wrong);
        }
    }

    private static <T> void ifGiven(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}

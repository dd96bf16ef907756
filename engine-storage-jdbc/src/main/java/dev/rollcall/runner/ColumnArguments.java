package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for columns of fields, and for the values that fields accept. */
final class ColumnArguments {
    @Option(
            names = "--read-only",
            paramLabel = "COLUMN",
            description = "A column that feeds nothing; rows that give it a value get a warning. Repeatable; replaces"
                    + " those of the preset or the options file.")
    private @Nullable Set<String> readOnly;

    @Option(
            names = "--header-prefix",
            paramLabel = "PREFIX",
            description = "What headers may begin with besides their name, as in contact_email.")
    private @Nullable String prefix;

    @Option(
            names = "--exact-names",
            description = "Headers mean fields only by their exact names, case included. Default: also by custom.")
    private boolean exactNames;

    @Option(
            names = "--new-field-pattern",
            paramLabel = "REGEX",
            description = "What the names of fields must match to be created. Default: anything.")
    private @Nullable String newFieldPattern;

    @Option(
            names = "--max-fields",
            paramLabel = "COUNT",
            description = "Refuse the file if more columns than that feed fields. Default: any number.")
    private @Nullable Integer maxFields;

    @Option(
            names = "--choices",
            paramLabel = "FIELD=VALUE,…",
            description = "The values that a field may have, as in gender=male,female. Repeatable.")
    private List<ArgumentWords.FieldChoices> choices = new ArrayList<>();

    @Option(
            names = "--pattern",
            paramLabel = "FIELD=REGEX",
            description = "What the cells of a field must match as a whole. Repeatable.")
    private List<ArgumentWords.FieldPattern> patterns = new ArrayList<>();

    @Option(
            names = "--max-text",
            paramLabel = "COUNT",
            description = "Most characters of a text, 1 to 10000 (default).")
    private @Nullable Integer maxText;

    @Option(
            names = "--free-text",
            description = "Fields take any text; the file is refused if a column feeds a field of another type.")
    private boolean freeText;

    /** Sets the options that are present. */
    void apply(ImportOptions.Builder options) {
        ifGiven(readOnly, value -> options.mapping(columns -> columns.withReadOnly(value)));
        ifGiven(prefix, value -> options.mapping(columns -> columns.withPrefix(value)));
        ifGiven(newFieldPattern, value -> options.mapping(columns -> columns.withNewFieldPattern(value)));
        ifGiven(maxFields, value -> options.mapping(columns -> columns.withMaxFields(value)));
        ifGiven(maxText, value -> options.values(rules -> rules.withMaxText(value)));
        choices.forEach(field -> options.values(rules -> rules.withChoices(field.field(), field.values())));
        patterns.forEach(field -> options.values(rules -> rules.withPattern(field.field(), field.regex())));
        // flags only switch on: their absence does not revoke an options file
        if (exactNames) {
            options.mapping(columns -> columns.withExactNames(true));
        }
        if (freeText) {
            options.values(rules -> rules.withFreeText(true));
        }
    }

    private static <T> void ifGiven(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}

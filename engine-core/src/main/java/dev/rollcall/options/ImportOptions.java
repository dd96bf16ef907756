package dev.rollcall.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import: a value for each {@link ImportOption}. Immutable. {@link #toJson()} and {@link #fromJson}
 * are inverse. {@link #defaults()} never blanks a stored value and never changes an existing consent.
 */
public final class ImportOptions {
    private static final ImportOptions DEFAULTS = builder().build();

    private final OptionValues values;
    private final MatchRules match;
    private final MergeRules merge;
    private final ListRules lists;
    private final TagRules tags;
    private final ConsentRules consent;
    private final CellRules cells;
    private final ValueRules valueRules;
    private final GuardRules guards;
    private final ColumnRules mapping;

    private ImportOptions(OptionValues values) {
        this.values = values;
        this.match = new MatchRules(values);
        this.merge = new MergeRules(values);
        this.lists = new ListRules(values);
        this.tags = new TagRules(values);
        this.consent = new ConsentRules(values);
        this.cells = new CellRules(values);
        this.valueRules = new ValueRules(values);
        this.guards = new GuardRules(values);
        this.mapping = new ColumnRules(values);
    }

    /** Returns all options, in the order of their groups. */
    public static List<ImportOption<?>> all() {
        return OptionCatalogue.ALL;
    }

    /** Returns the default of every option. They never blank a stored value and never change an existing consent. */
    public static ImportOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder(new OptionValues.Builder());
    }

    /** Returns a builder that starts from a vendor's rules. */
    public static Builder builder(ImportPreset preset) {
        return preset.applyTo(builder());
    }

    /** Returns a builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(values.toBuilder());
    }

    /** Returns the value of an option. */
    public <T extends @Nullable Object> T get(ImportOption<T> option) {
        return values.get(option);
    }

    /** Returns the options as JSON text, with the version of its format. */
    public String toJson() {
        return OptionsJson.write(values);
    }

    /**
     * Returns the options in {@code json}; an option that it does not name has its default.
     *
     * @throws IllegalArgumentException if it is not JSON, has another version, or has an unknown name or value
     */
    public static ImportOptions fromJson(String json) {
        return new ImportOptions(OptionsJson.read(json).build(OptionCatalogue.ALL));
    }

    /** Returns the rules by which a row finds its contact. */
    public MatchRules match() {
        return match;
    }

    /** Returns the rules for what its cells do to the contact's fields. */
    public MergeRules merge() {
        return merge;
    }

    /** Returns the rules for the lists that the contact is put on. */
    public ListRules lists() {
        return lists;
    }

    /** Returns the rules for its tags. */
    public TagRules tags() {
        return tags;
    }

    /** Returns the rules for statuses, inside the consent law. */
    public ConsentRules consent() {
        return consent;
    }

    /** Returns the rules for cleaning cells. */
    public CellRules cells() {
        return cells;
    }

    /** Returns the rules for reading cells. */
    public ValueRules values() {
        return valueRules;
    }

    /** Returns the limits beyond which the import is rolled back. */
    public GuardRules guards() {
        return guards;
    }

    /** Returns the rules that map columns to targets. */
    public ColumnRules mapping() {
        return mapping;
    }

    /** Returns the value of {@link ColumnRules#UNKNOWN_COLUMNS}. */
    public UnknownColumns unknownColumns() {
        return get(ColumnRules.UNKNOWN_COLUMNS);
    }

    /** Returns the value of {@link RunRules#KEPT_ROWS}. */
    public RowRetention keptRows() {
        return get(RunRules.KEPT_ROWS);
    }

    /** Returns the value of {@link RunRules#CHUNK_ROWS}. */
    public int chunkRows() {
        return get(RunRules.CHUNK_ROWS);
    }

    /** Returns the value of {@link RunRules#APPLY_ORDER}. */
    public ApplyOrder applyOrder() {
        return get(RunRules.APPLY_ORDER);
    }

    /** Returns the value of {@link RunRules#COUNTERS}. */
    public Set<Vendor> counters() {
        return get(RunRules.COUNTERS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportOptions same && values.equals(same.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the JSON form. */
    @Override
    public String toString() {
        return toJson();
    }

    /**
     * A builder of options. {@link #set} sets any option; the other methods are shorter ways to common ones. Not
     * thread-safe.
     */
    public static final class Builder {
        private final OptionValues.Builder values;

        private Builder(OptionValues.Builder values) {
            this.values = values;
        }

        /**
         * Sets an option.
         *
         * @throws IllegalArgumentException if the value is out of the option's limits, or null without need
         */
        public <T extends @Nullable Object> Builder set(ImportOption<T> option, T value) {
            values.set(option, value);
            return this;
        }

        /**
         * Adds a value to an option that is a list.
         *
         * @throws IllegalArgumentException if the value is out of the option's limits
         */
        public <E> Builder add(ImportOption<List<E>> option, E value) {
            values.set(option, option.plus(values.get(option), List.of(value)));
            return this;
        }

        /**
         * Adds a value with a name to an option that is a map; it replaces an earlier value of the name.
         *
         * @throws IllegalArgumentException if the name or the value is out of the option's limits
         */
        public <E> Builder put(ImportOption<Map<String, E>> option, String name, E value) {
            Map<String, E> more = new LinkedHashMap<>();
            more.put(name, value);
            values.set(option, option.plus(values.get(option), more));
            return this;
        }

        /**
         * Sets an option to the value that {@code text} stands for, as for {@link ImportOption#parse}. A list or a map
         * gets one more element.
         *
         * @throws IllegalArgumentException if it stands for no value of this option; the message is for people
         */
        public <T extends @Nullable Object> Builder parse(ImportOption<T> option, String text) {
            values.set(option, option.plus(values.get(option), option.parse(text)));
            return this;
        }

        /** Sets the identifiers that rows are matched by; at least one, each once. */
        public Builder matchOrder(IdentifierKind... strongestFirst) {
            return set(MatchRules.ORDER, List.of(strongestFirst));
        }

        /** Sets the effect of a cell on a stored value. */
        public Builder mergeOption(MergeOption value) {
            return set(MergeRules.OPTION, value);
        }

        /** Sets a rule for one field. */
        public Builder fieldRule(String field, FieldRule rule) {
            return put(MergeRules.FIELDS, field, rule);
        }

        /** Adds a list that accepted contacts are put on as ACTIVE. */
        public Builder list(String name) {
            return list(name, Status.ACTIVE);
        }

        /** Adds a list that accepted contacts are put on with a status. */
        public Builder list(String name, Status status) {
            return add(ListRules.TARGETS, new ListTarget(name, status));
        }

        /** Sets whether lists that do not exist are created. */
        public Builder createLists(boolean value) {
            return set(ListRules.CREATE, value);
        }

        /** Adds a tag that accepted contacts get. */
        public Builder tag(String tag) {
            return add(TagRules.ADD, tag);
        }

        /** Sets the meaning of a word in status columns. */
        public Builder statusWord(String word, StatusMeaning meaning) {
            return put(ConsentRules.STATUS_WORDS, word, meaning);
        }

        /** Sets the statement that everybody in the file has left; null removes it. */
        public Builder everybodyLeft(@Nullable EverybodyLeft value) {
            return set(ConsentRules.EVERYBODY_LEFT, value);
        }

        /** Maps one more column. */
        public Builder map(String column, Target target) {
            return put(ColumnRules.COLUMNS, column, target);
        }

        /** Sets the treatment of columns that nothing maps. */
        public Builder unknownColumns(UnknownColumns value) {
            return set(ColumnRules.UNKNOWN_COLUMNS, value);
        }

        /** Sets the number of rows in one transaction, 1 to 10,000. */
        public Builder chunkRows(int value) {
            return set(RunRules.CHUNK_ROWS, value);
        }

        /**
         * Returns the options.
         *
         * @throws IllegalArgumentException if two of them exclude each other
         */
        public ImportOptions build() {
            return new ImportOptions(values.build(OptionCatalogue.ALL));
        }
    }
}

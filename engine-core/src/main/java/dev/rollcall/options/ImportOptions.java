package dev.rollcall.options;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.rollcall.mapping.ColumnMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * How rows are to be imported. A plain value: {@link #toJson()} and {@link #fromJson} are inverse. {@link #defaults()} never blanks a
 * stored value and never touches an existing consent.
 *
 * @param match how a row finds its contact
 * @param merge what its cells do to the contact's fields
 * @param lists which lists the contact is put on
 * @param tags which tags it gets
 * @param consent what statuses may become, inside the consent law
 * @param cells how cells are taken before they are read
 * @param values how cells are read
 * @param guards when nothing of the import is to be kept; default never
 * @param mapping which column feeds what; default by header
 * @param unknownColumns what becomes of columns that nothing maps; default IGNORE
 * @param keptRows which row records are kept; default REFUSED
 * @param chunkRows rows in one transaction, 1 to 10,000; default 1,000
 * @param applyOrder in which order rows are applied, which never shows; default AUTO
 */
public record ImportOptions(
        MatchRules match,
        MergeRules merge,
        ListRules lists,
        TagRules tags,
        ConsentRules consent,
        CellRules cells,
        ValueRules values,
        GuardRules guards,
        ColumnMapping mapping,
        UnknownColumns unknownColumns,
        RowRetention keptRows,
        int chunkRows,
        ApplyOrder applyOrder) {
    /** Most rows in one transaction. */
    public static final int MAX_CHUNK_ROWS = 10_000;

    private static final ImportOptions DEFAULTS = new ImportOptions(
            MatchRules.defaults(),
            MergeRules.defaults(),
            ListRules.defaults(),
            TagRules.defaults(),
            ConsentRules.defaults(),
            CellRules.defaults(),
            ValueRules.defaults(),
            GuardRules.defaults(),
            ColumnMapping.byHeader(),
            UnknownColumns.IGNORE,
            RowRetention.REFUSED,
            1_000,
            ApplyOrder.AUTO);

    public ImportOptions {
        if (chunkRows < 1 || chunkRows > MAX_CHUNK_ROWS) {
            throw new IllegalArgumentException("chunkRows must be 1 to " + MAX_CHUNK_ROWS + ", not " + chunkRows);
        }
    }

    /** The defaults named above. */
    public static ImportOptions defaults() {
        return DEFAULTS;
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder(DEFAULTS);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The options as JSON text, with the version of its format. */
    public String toJson() {
        return OptionsJson.write(this);
    }

    /**
     * The options in {@code json}; what it does not name keeps its default.
     *
     * @throws IllegalArgumentException if it is no JSON, of another version, or has a name or value that is not known
     */
    public static ImportOptions fromJson(String json) {
        return OptionsJson.read(json);
    }

    /** Collects options; what most imports set has a method of its own, the rest is reached by group. Not thread-safe. */
    public static final class Builder {
        private MatchRules match;
        private MergeRules merge;
        private ListRules lists;
        private TagRules tags;
        private ConsentRules consent;
        private CellRules cells;
        private ValueRules values;
        private GuardRules guards;
        private ColumnMapping mapping;
        private UnknownColumns unknownColumns;
        private RowRetention keptRows;
        private int chunkRows;
        private ApplyOrder applyOrder;

        private Builder(ImportOptions from) {
            match = from.match;
            merge = from.merge;
            lists = from.lists;
            tags = from.tags;
            consent = from.consent;
            cells = from.cells;
            values = from.values;
            guards = from.guards;
            mapping = from.mapping;
            unknownColumns = from.unknownColumns;
            keptRows = from.keptRows;
            chunkRows = from.chunkRows;
            applyOrder = from.applyOrder;
        }

        /** Changes how rows find their contacts. */
        public Builder match(UnaryOperator<MatchRules> change) {
            match = change.apply(match);
            return this;
        }

        public Builder matchOrder(IdentifierKind... strongestFirst) {
            return match(rules -> rules.withOrder(List.of(strongestFirst)));
        }

        public Builder duplicates(Duplicates value) {
            return match(rules -> rules.withDuplicates(value));
        }

        public Builder onExisting(OnExisting value) {
            return match(rules -> rules.withOnExisting(value));
        }

        /** Changes what cells do to fields. */
        public Builder merge(UnaryOperator<MergeRules> change) {
            merge = change.apply(merge);
            return this;
        }

        public Builder mergeOption(MergeOption value) {
            return merge(rules -> rules.withOption(value));
        }

        /** Gives one field a rule of its own. */
        public Builder fieldRule(String field, FieldRule rule) {
            return merge(rules -> rules.withField(field, rule));
        }

        public Builder eraseToken(@Nullable String value) {
            return merge(rules -> rules.withEraseToken(value));
        }

        /** Changes which lists contacts are put on. */
        public Builder lists(UnaryOperator<ListRules> change) {
            lists = change.apply(lists);
            return this;
        }

        /** Puts accepted contacts on a list, as ACTIVE. */
        public Builder list(String name) {
            return list(name, Status.ACTIVE);
        }

        /** Puts accepted contacts on a list with a status. */
        public Builder list(String name, Status status) {
            return lists(rules -> rules.with(new ListTarget(name, status)));
        }

        /** Creates the lists that do not exist. */
        public Builder createLists(boolean value) {
            return lists(rules -> rules.withCreate(value));
        }

        /** Changes which tags contacts get. */
        public Builder tags(UnaryOperator<TagRules> change) {
            tags = change.apply(tags);
            return this;
        }

        /** Adds a tag to accepted contacts. */
        public Builder tag(String tag) {
            return tags(rules -> rules.with(tag));
        }

        /** Changes what statuses may become. */
        public Builder consent(UnaryOperator<ConsentRules> change) {
            consent = change.apply(consent);
            return this;
        }

        /** Changes how cells are taken. */
        public Builder cells(UnaryOperator<CellRules> change) {
            cells = change.apply(cells);
            return this;
        }

        /** Says what a word in columns of statuses means. */
        public Builder statusWord(String word, StatusMeaning meaning) {
            return consent(rules -> rules.withStatusWord(word, meaning));
        }

        /** Says that everybody in the file has left; null takes it back. */
        public Builder everybodyLeft(@Nullable EverybodyLeft value) {
            return consent(rules -> rules.withEverybodyLeft(value));
        }

        /** Changes how cells are read. */
        public Builder values(UnaryOperator<ValueRules> change) {
            values = change.apply(values);
            return this;
        }

        public Builder zone(ZoneId value) {
            return values(rules -> rules.withZone(value));
        }

        /** Changes when nothing of the import is to be kept. */
        public Builder guards(UnaryOperator<GuardRules> change) {
            guards = change.apply(guards);
            return this;
        }

        public Builder mapping(ColumnMapping value) {
            mapping = value;
            return this;
        }

        /** Changes how columns are mapped. */
        public Builder mapping(UnaryOperator<ColumnMapping> change) {
            mapping = change.apply(mapping);
            return this;
        }

        /** Maps one column, beside what is mapped already. */
        public Builder map(String column, Target target) {
            mapping = mapping.with(column, target);
            return this;
        }

        public Builder unknownColumns(UnknownColumns value) {
            unknownColumns = value;
            return this;
        }

        public Builder keptRows(RowRetention value) {
            keptRows = value;
            return this;
        }

        public Builder chunkRows(int value) {
            chunkRows = value;
            return this;
        }

        public Builder applyOrder(ApplyOrder value) {
            applyOrder = value;
            return this;
        }

        public ImportOptions build() {
            return new ImportOptions(
                    match,
                    merge,
                    lists,
                    tags,
                    consent,
                    cells,
                    values,
                    guards,
                    mapping,
                    unknownColumns,
                    keptRows,
                    chunkRows,
                    applyOrder);
        }
    }
}

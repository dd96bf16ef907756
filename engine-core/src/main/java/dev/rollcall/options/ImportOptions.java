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
 * The options of an import. An immutable value: {@link #toJson()} and {@link #fromJson} are inverse.
 * {@link #defaults()} never blanks a stored value and never changes an existing consent.
 *
 * @param match the rules by which a row finds its contact
 * @param merge the rules for what its cells do to the contact's fields
 * @param lists the rules for the lists that the contact is put on
 * @param tags the rules for its tags
 * @param consent the rules for statuses, inside the consent law
 * @param cells the rules for cleaning cells
 * @param values the rules for reading cells
 * @param guards the limits beyond which the import is rolled back; default none
 * @param mapping the targets of the columns; default by header
 * @param unknownColumns the treatment of columns that nothing maps; default IGNORE
 * @param keptRows the row records that the journal stores; default REFUSED
 * @param chunkRows the number of rows in one transaction, 1 to 10,000; default 1,000
 * @param applyOrder the order in which rows are applied, which never changes the result; default AUTO
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
    /** The largest number of rows in one transaction. */
    public static final int MAX_CHUNK_ROWS = 10_000;

    private static final ImportOptions DEFAULTS = new Builder().build();

    /** @throws IllegalArgumentException if {@code chunkRows} is not 1 to 10,000 */
    public ImportOptions {
        if (chunkRows < 1 || chunkRows > MAX_CHUNK_ROWS) {
            throw new IllegalArgumentException("chunkRows must be 1 to " + MAX_CHUNK_ROWS + ", not " + chunkRows);
        }
    }

    /** Returns the defaults named above. They never blank a stored value and never change an existing consent. */
    public static ImportOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the options as JSON text, with the version of its format. */
    public String toJson() {
        return OptionsJson.write(this);
    }

    /**
     * Returns the options in {@code json}; an option that it does not name has its default.
     *
     * @throws IllegalArgumentException if it is not JSON, has another version, or has an unknown name or value
     */
    public static ImportOptions fromJson(String json) {
        return OptionsJson.read(json);
    }

    /**
     * A builder of options. Most imports need only the methods for single options; the others change a group. Not
     * thread-safe.
     */
    public static final class Builder {
        private MatchRules match = MatchRules.defaults();
        private MergeRules merge = MergeRules.defaults();
        private ListRules lists = ListRules.defaults();
        private TagRules tags = TagRules.defaults();
        private ConsentRules consent = ConsentRules.defaults();
        private CellRules cells = CellRules.defaults();
        private ValueRules values = ValueRules.defaults();
        private GuardRules guards = GuardRules.defaults();
        private ColumnMapping mapping = ColumnMapping.byHeader();
        private UnknownColumns unknownColumns = UnknownColumns.IGNORE;
        private RowRetention keptRows = RowRetention.REFUSED;
        private int chunkRows = 1_000;
        private ApplyOrder applyOrder = ApplyOrder.AUTO;

        private Builder() {}

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

        /** Changes the rules by which rows find their contacts. */
        public Builder match(UnaryOperator<MatchRules> change) {
            match = change.apply(match);
            return this;
        }

        /** Sets the identifiers that rows are matched by; at least one, each once. */
        public Builder matchOrder(IdentifierKind... strongestFirst) {
            return match(rules -> rules.withOrder(List.of(strongestFirst)));
        }

        /** Sets the treatment of rows with the same key. */
        public Builder duplicates(Duplicates value) {
            return match(rules -> rules.withDuplicates(value));
        }

        /** Sets the treatment of rows whose contact is known. */
        public Builder onExisting(OnExisting value) {
            return match(rules -> rules.withOnExisting(value));
        }

        /** Changes the rules for what cells do to fields. */
        public Builder merge(UnaryOperator<MergeRules> change) {
            merge = change.apply(merge);
            return this;
        }

        /** Sets the effect of a cell on a stored value. */
        public Builder mergeOption(MergeOption value) {
            return merge(rules -> rules.withOption(value));
        }

        /** Sets a rule for one field. */
        public Builder fieldRule(String field, FieldRule rule) {
            return merge(rules -> rules.withField(field, rule));
        }

        /** Sets the cell text that clears a stored value; null for none. */
        public Builder eraseToken(@Nullable String value) {
            return merge(rules -> rules.withEraseToken(value));
        }

        /** Changes the rules for lists. */
        public Builder lists(UnaryOperator<ListRules> change) {
            lists = change.apply(lists);
            return this;
        }

        /** Adds a list that accepted contacts are put on as ACTIVE. */
        public Builder list(String name) {
            return list(name, Status.ACTIVE);
        }

        /** Adds a list that accepted contacts are put on with a status. */
        public Builder list(String name, Status status) {
            return lists(rules -> rules.with(new ListTarget(name, status)));
        }

        /** Sets whether lists that do not exist are created. */
        public Builder createLists(boolean value) {
            return lists(rules -> rules.withCreate(value));
        }

        /** Changes the rules for tags. */
        public Builder tags(UnaryOperator<TagRules> change) {
            tags = change.apply(tags);
            return this;
        }

        /** Adds a tag that accepted contacts get. */
        public Builder tag(String tag) {
            return tags(rules -> rules.with(tag));
        }

        /** Changes the rules for statuses. */
        public Builder consent(UnaryOperator<ConsentRules> change) {
            consent = change.apply(consent);
            return this;
        }

        /** Changes the rules for cleaning cells. */
        public Builder cells(UnaryOperator<CellRules> change) {
            cells = change.apply(cells);
            return this;
        }

        /** Sets the meaning of a word in status columns. */
        public Builder statusWord(String word, StatusMeaning meaning) {
            return consent(rules -> rules.withStatusWord(word, meaning));
        }

        /** Sets the statement that everybody in the file has left; null removes it. */
        public Builder everybodyLeft(@Nullable EverybodyLeft value) {
            return consent(rules -> rules.withEverybodyLeft(value));
        }

        /** Changes the rules for reading cells. */
        public Builder values(UnaryOperator<ValueRules> change) {
            values = change.apply(values);
            return this;
        }

        /** Sets the zone of times that name none. */
        public Builder zone(ZoneId value) {
            return values(rules -> rules.withZone(value));
        }

        /** Changes the limits beyond which the import is rolled back. */
        public Builder guards(UnaryOperator<GuardRules> change) {
            guards = change.apply(guards);
            return this;
        }

        /** Sets the targets of the columns. */
        public Builder mapping(ColumnMapping value) {
            mapping = value;
            return this;
        }

        /** Changes the targets of the columns. */
        public Builder mapping(UnaryOperator<ColumnMapping> change) {
            mapping = change.apply(mapping);
            return this;
        }

        /** Maps one more column. */
        public Builder map(String column, Target target) {
            mapping = mapping.with(column, target);
            return this;
        }

        /** Sets the treatment of columns that nothing maps. */
        public Builder unknownColumns(UnknownColumns value) {
            unknownColumns = value;
            return this;
        }

        /** Sets the row records that the journal stores. */
        public Builder keptRows(RowRetention value) {
            keptRows = value;
            return this;
        }

        /** Sets the number of rows in one transaction, 1 to 10,000. */
        public Builder chunkRows(int value) {
            chunkRows = value;
            return this;
        }

        /** Sets the order in which rows are applied. */
        public Builder applyOrder(ApplyOrder value) {
            applyOrder = value;
            return this;
        }

        /** Returns the options; {@code chunkRows} must be 1 to 10,000, or an IllegalArgumentException is thrown. */
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

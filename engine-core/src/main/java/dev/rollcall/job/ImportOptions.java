package dev.rollcall.job;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.ColumnMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Name;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * How rows are to be merged. A plain value: {@link #toJson()} and {@link #fromJson} are inverse. {@link #defaults()} never blanks a
 * stored value and never touches an existing consent.
 *
 * @param mergeOption what a cell does to a stored field; default OVERWRITE_IF_NOT_EMPTY
 * @param lists the lists that accepted contacts are put on; default none
 * @param createLists whether lists that do not exist are created; default no: they are refused
 * @param tags the tags that accepted contacts get; default none
 * @param matchOrder which identifiers a row is matched by, strongest first; default external id, e-mail, phone
 * @param duplicates what becomes of rows with the same key; default FIRST_WINS
 * @param mapping which column feeds what; default by header
 * @param unknownColumns what becomes of columns that nothing maps; default IGNORE
 * @param eraseToken the cell text that clears a stored value, or null for none (default)
 * @param zone the zone of times that name none; default UTC
 * @param keptRows which row records are kept; default REFUSED
 * @param chunkRows rows in one transaction, 1 to 10,000; default 1,000
 */
public record ImportOptions(
        MergeOption mergeOption,
        List<ListTarget> lists,
        boolean createLists,
        List<String> tags,
        List<IdentifierKind> matchOrder,
        Duplicates duplicates,
        ColumnMapping mapping,
        UnknownColumns unknownColumns,
        @Nullable String eraseToken,
        ZoneId zone,
        KeptRows keptRows,
        int chunkRows) {
    /** Most rows in one transaction. */
    public static final int MAX_CHUNK_ROWS = 10_000;

    private static final ImportOptions DEFAULTS = new ImportOptions(
            MergeOption.OVERWRITE_IF_NOT_EMPTY,
            List.of(),
            false,
            List.of(),
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE),
            Duplicates.FIRST_WINS,
            ColumnMapping.byHeader(),
            UnknownColumns.IGNORE,
            null,
            ZoneOffset.UTC,
            KeptRows.REFUSED,
            1_000);

    public ImportOptions {
        lists = List.copyOf(lists);
        tags = tags.stream().map(Name::clean).toList();
        matchOrder = List.copyOf(matchOrder);
        for (String tag : tags) {
            if (tag.isEmpty() || tag.length() > Name.MAX_LENGTH) {
                throw new IllegalArgumentException("a tag has 1 to " + Name.MAX_LENGTH + " characters");
            }
        }
        if (lists.stream().map(list -> Name.key(list.name())).distinct().count() < lists.size()) {
            throw new IllegalArgumentException("a list is named twice; name each once");
        }
        if (matchOrder.isEmpty() || Set.copyOf(matchOrder).size() < matchOrder.size()) {
            throw new IllegalArgumentException("the match order names at least one identifier, and each once");
        }
        if (matchOrder.contains(IdentifierKind.ID)) {
            throw new IllegalArgumentException(
                    "rows cannot be matched by the engine's own id; use external_id, email or phone");
        }
        if (chunkRows < 1 || chunkRows > MAX_CHUNK_ROWS) {
            throw new IllegalArgumentException("chunkRows must be 1 to " + MAX_CHUNK_ROWS + ", not " + chunkRows);
        }
        if (eraseToken != null) {
            eraseToken = eraseToken.strip();
            if (eraseToken.isEmpty()) {
                throw new IllegalArgumentException("a blank erase token would erase by blank cells; choose a word");
            }
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

    /** Collects options; {@link #build()} checks them. Not thread-safe. */
    public static final class Builder {
        private MergeOption mergeOption;
        private final List<ListTarget> lists;
        private boolean createLists;
        private final List<String> tags;
        private List<IdentifierKind> matchOrder;
        private Duplicates duplicates;
        private ColumnMapping mapping;
        private UnknownColumns unknownColumns;
        private @Nullable String eraseToken;
        private ZoneId zone;
        private KeptRows keptRows;
        private int chunkRows;

        private Builder(ImportOptions from) {
            mergeOption = from.mergeOption;
            lists = new ArrayList<>(from.lists);
            createLists = from.createLists;
            tags = new ArrayList<>(from.tags);
            matchOrder = from.matchOrder;
            duplicates = from.duplicates;
            mapping = from.mapping;
            unknownColumns = from.unknownColumns;
            eraseToken = from.eraseToken;
            zone = from.zone;
            keptRows = from.keptRows;
            chunkRows = from.chunkRows;
        }

        public Builder mergeOption(MergeOption value) {
            mergeOption = value;
            return this;
        }

        /** Puts accepted contacts on a list, as ACTIVE. */
        public Builder list(String name) {
            return list(name, Status.ACTIVE);
        }

        /** Puts accepted contacts on a list with a status. */
        public Builder list(String name, Status status) {
            lists.add(new ListTarget(name, status));
            return this;
        }

        /** Creates the lists that do not exist. */
        public Builder createLists(boolean value) {
            createLists = value;
            return this;
        }

        /** Adds a tag to accepted contacts. */
        public Builder tag(String tag) {
            tags.add(tag);
            return this;
        }

        public Builder matchOrder(IdentifierKind... strongestFirst) {
            matchOrder = List.of(strongestFirst);
            return this;
        }

        public Builder duplicates(Duplicates value) {
            duplicates = value;
            return this;
        }

        public Builder mapping(ColumnMapping value) {
            mapping = value;
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

        public Builder eraseToken(@Nullable String value) {
            eraseToken = value;
            return this;
        }

        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        public Builder keptRows(KeptRows value) {
            keptRows = value;
            return this;
        }

        public Builder chunkRows(int value) {
            chunkRows = value;
            return this;
        }

        public ImportOptions build() {
            return new ImportOptions(
                    mergeOption,
                    lists,
                    createLists,
                    tags,
                    matchOrder,
                    duplicates,
                    mapping,
                    unknownColumns,
                    eraseToken,
                    zone,
                    keptRows,
                    chunkRows);
        }
    }
}

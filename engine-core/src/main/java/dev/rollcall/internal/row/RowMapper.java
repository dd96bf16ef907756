package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Name;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A mapper of rows to patches: it reads each cell as its column's target requires. Immutable. */
public final class RowMapper {
    private static final FieldChange BLANK = new FieldChange.Blank();
    private static final FieldChange ERASE = new FieldChange.Erase();
    private static final FieldChange UNREADABLE = new FieldChange.Unreadable();

    private final HeaderMapping mapping;
    private final ImportOptions options;
    private final FileFindings findings;
    private final SpreadsheetWrappers wrappers;
    private final IdentifierReader identifiers;
    private final StatusCells statusCells;
    private final List<ListCells> listCells;
    private final ConsentCells consentCells;
    private final FieldReader values;
    /** The keys of fields by name, since a key takes as long to compute as a value. */
    private final Map<Target.Field, String> fieldKeys = new HashMap<>();

    private final ErasedCells erased;

    /**
     * Creates a mapper for one import.
     *
     * @param listIds the id of every list that a column refers to, by the list's {@link Name#key}
     * @param everyRowsLists the requests of every row, by list id
     * @param findings the findings about the whole file that the reading of rows depends on
     */
    public RowMapper(
            HeaderMapping mapping,
            Map<String, Long> listIds,
            SortedMap<Long, RequestedStatus> everyRowsLists,
            ImportOptions options,
            FileFindings findings) {
        this.mapping = mapping;
        this.options = options;
        this.findings = findings;
        this.wrappers = new SpreadsheetWrappers(mapping, options);
        this.identifiers = new IdentifierReader(mapping, options, findings);
        this.statusCells = new StatusCells(mapping, listIds, everyRowsLists, options);
        this.listCells = Stream.of(Channel.values())
                .map(channel -> new ListCells(channel, mapping, options, findings))
                .toList();
        this.consentCells = new ConsentCells(mapping, options, findings);
        this.erased = new ErasedCells(options.merge().eraseToken());
        Map<String, DateOrders> dates = new HashMap<>();
        for (int i = 0; i < mapping.targets().size(); i++) {
            if (mapping.targets().get(i) instanceof Target.Field field) {
                String key = Name.key(field.name());
                fieldKeys.put(field, key);
                dates.put(key, findings.dateOrders(i));
            }
        }
        this.values = new FieldReader(options.values(), dates);
    }

    /** Returns the valid identifiers of {@code row}, as in its patch. */
    public Identifiers identifiers(Row row) {
        return identifiers.read(wrappers.unwrap(row), fault -> {});
    }

    /**
     * Returns the patch of {@code row}.
     *
     * @param duplicateOf the row that counts instead of this one, or null
     */
    public Patch map(Row row, @Nullable Long duplicateOf) {
        return new RowParts(wrappers.unwrap(row)).patch(duplicateOf, row.cells());
    }

    /** The parts of one row while it is read. */
    private final class RowParts {
        private final Row row;
        private final List<Fault> faults;
        private final Map<String, FieldChange> fields = new HashMap<>();
        private final Map<Channel, SortedMap<String, RequestedMembership>> channelLists = new EnumMap<>(Channel.class);
        private final TagCells tags;
        private boolean deletes;
        private @Nullable OnExisting onExisting;

        RowParts(Row row) {
            this.row = row;
            this.faults = new ArrayList<>(findings.source().decide(row.faults()));
            this.tags = new TagCells(options.tags(), faults::add);
        }

        Patch patch(@Nullable Long duplicateOf, List<Cell> asRead) {
            Identifiers given = identifiers.read(row, faults::add);
            for (int i = 0; i < mapping.targets().size(); i++) {
                read(
                        mapping.targets().get(i),
                        mapping.header().get(i),
                        row.cells().get(i));
            }
            RowStatuses statuses = statusCells.read(row, faults::add);
            for (ListCells cells : listCells) {
                cells.read(row, faults::add).ifPresent(wishes -> channelLists.put(cells.channel(), wishes));
            }
            ConsentRecord consent = consentCells.read(row, faults::add).orElse(null);
            SortedMap<Long, RequestedStatus> lists = statusCells.lists(statuses);
            requireList(lists);
            findings.removeNoted(faults);
            return new Patch(
                    row.number(),
                    row.line(),
                    duplicateOf,
                    deletes,
                    onExisting,
                    isRefused(),
                    given,
                    fields,
                    statuses.contact(),
                    statuses.channels(),
                    statuses.availabilities(),
                    statuses.unconfirmed(),
                    lists,
                    channelLists,
                    tags.wish(),
                    consent,
                    RowFaults.reported(faults, deletes),
                    asRead);
        }

        /** Checks that the row names a list. A row whose list could not be read has a fault already. */
        private void requireList(Map<Long, RequestedStatus> lists) {
            boolean named = !lists.isEmpty() || channelLists.values().stream().anyMatch(wishes -> !wishes.isEmpty());
            if (options.lists().required() && !named && !deletes && !isRefused()) {
                faults.add(Fault.ofRow(FaultCode.MISSING_LIST));
            }
        }

        private boolean isRefused() {
            return RowFaults.refuse(faults, deletes, options.values().badValues());
        }

        private void read(Target target, String column, Cell cell) {
            if (target instanceof Target.Field field) {
                readField(field, column, cell);
            } else if (target instanceof Target.Tags) {
                readTags(column, cell);
            } else if (target instanceof Target.Delete) {
                readDelete(column, cell);
            } else if (target instanceof Target.OnExisting) {
                readOnExisting(column, cell);
            } else if (target instanceof Target.ReadOnly
                    && cell instanceof Cell.Given given
                    && !erased.contains(cell)) {
                faults.add(Fault.ofCell(FaultCode.READ_ONLY, column, CellText.of(given.value())));
            }
        }

        private void readField(Target.Field field, String column, Cell cell) {
            String key = Objects.requireNonNull(fieldKeys.get(field));
            if (erased.contains(cell)) {
                fields.put(key, ERASE);
            } else if (cell instanceof Cell.Blank) {
                fields.put(key, BLANK);
            } else if (cell instanceof Cell.Given given) {
                FieldDefinition definition = mapping.fields().get(key);
                if (definition == null) {
                    throw new IllegalStateException("field '" + field.name() + "' was not resolved");
                }
                ValueParser.Result result = values.read(given.value(), key, definition.type());
                if (result instanceof ValueParser.Result.Parsed parsed) {
                    fields.put(key, new FieldChange.Put(parsed.value()));
                } else if (result instanceof ValueParser.Result.Nothing) {
                    fields.put(key, BLANK);
                } else if (result instanceof ValueParser.Result.Bad bad) {
                    fields.put(key, UNREADABLE);
                    faults.add(Fault.ofCell(bad.code(), column, CellText.of(given.value())));
                }
            }
        }

        private void readTags(String column, Cell cell) {
            if (cell instanceof Cell.Blank) {
                tags.blank();
            } else if (cell instanceof Cell.Given given && !erased.contains(cell)) {
                tags.read(column, CellText.of(given.value()));
            }
        }

        private void readOnExisting(String column, Cell cell) {
            if (!(cell instanceof Cell.Given given) || erased.contains(cell)) {
                return;
            }
            String text = CellText.of(given.value());
            switch (Blanks.strip(text).toLowerCase(Locale.ROOT)) {
                case "update" -> onExisting = OnExisting.UPDATE;
                case "ignore" -> onExisting = OnExisting.IGNORE;
                case "add" -> onExisting = OnExisting.ADD;
                default -> faults.add(Fault.ofCell(FaultCode.INVALID_ON_EXISTING, column, text));
            }
        }

        private void readDelete(String column, Cell cell) {
            if (!(cell instanceof Cell.Given given) || erased.contains(cell)) {
                return;
            }
            String text = CellText.of(given.value());
            switch (Blanks.strip(text)) {
                case "1", "true" -> deletes = true;
                case "0", "false" -> deletes = false;
                default -> faults.add(Fault.ofCell(FaultCode.INVALID_DELETE, column, text));
            }
        }
    }
}

package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A mapper of rows to patches: it reads each cell as its column's target requires. Immutable. */
public final class RowMapper {
    private final ImportOptions options;
    private final FileFindings findings;
    private final SpreadsheetWrappers wrappers;
    private final IdentifierReader identifiers;
    private final StatusCells statusCells;
    private final List<ListCells> listCells;
    private final ConsentCells consentCells;
    private final List<Column> columns = new ArrayList<>();

    /** A column that is read by itself. */
    private record Column(int index, ColumnReader reader) {}

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
        this.options = options;
        this.findings = findings;
        this.wrappers = new SpreadsheetWrappers(mapping, options);
        this.identifiers = new IdentifierReader(mapping, options, findings);
        this.statusCells = new StatusCells(mapping, listIds, everyRowsLists, options);
        this.listCells = Stream.of(Channel.values())
                .map(channel -> new ListCells(channel, mapping, options, findings))
                .toList();
        this.consentCells = new ConsentCells(mapping, options, findings);
        ErasedCells erased = new ErasedCells(options.merge().eraseToken());
        FieldReader values = new FieldReader(options.values(), dateOrders(mapping, findings));
        TargetColumns.forEach(mapping, Target.class, (index, target) -> {
            String column = mapping.header().get(index);
            TargetVisitor.visit(target, new ColumnReaders(mapping, values, erased, column))
                    .ifPresent(reader -> columns.add(new Column(index, reader)));
        });
    }

    /** Returns the order of day and month in dates, by field key. */
    private static Map<String, DateOrders> dateOrders(HeaderMapping mapping, FileFindings findings) {
        Map<String, DateOrders> dates = new HashMap<>();
        TargetColumns.forEach(
                mapping,
                Target.Field.class,
                (index, target) -> dates.put(Name.key(target.name()), findings.dateOrders(index)));
        return dates;
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
        return patch(wrappers.unwrap(row), duplicateOf, row.cells());
    }

    private Patch patch(Row row, @Nullable Long duplicateOf, List<Cell> asRead) {
        RowRequests requests = new RowRequests(findings.source().decide(row.faults()), options.tags());
        List<Fault> faults = requests.faults;
        Identifiers given = identifiers.read(row, faults::add);
        for (Column column : columns) {
            column.reader().read(row.cells().get(column.index()), requests);
        }
        RowStatuses statuses = statusCells.read(row, faults::add);
        Map<Channel, SortedMap<String, RequestedMembership>> channelLists = new EnumMap<>(Channel.class);
        for (ListCells cells : listCells) {
            cells.read(row, faults::add).ifPresent(wishes -> channelLists.put(cells.channel(), wishes));
        }
        ConsentRecord consent = consentCells.read(row, faults::add).orElse(null);
        SortedMap<Long, RequestedStatus> lists = statusCells.lists(statuses);
        boolean named = !lists.isEmpty() || channelLists.values().stream().anyMatch(wishes -> !wishes.isEmpty());
        // a row whose list could not be read has a fault already
        if (options.lists().required() && !named && !requests.deletes && !isRefused(requests)) {
            faults.add(Fault.ofRow(FaultCode.MISSING_LIST));
        }
        findings.removeNoted(faults);
        return new Patch(
                row.number(),
                row.line(),
                duplicateOf,
                requests.deletes,
                requests.onExisting,
                isRefused(requests),
                given,
                requests.fields,
                statuses.contact(),
                statuses.channels(),
                statuses.availabilities(),
                statuses.unconfirmed(),
                lists,
                channelLists,
                requests.tags.wish(),
                consent,
                RowFaults.reported(faults, requests.deletes),
                asRead);
    }

    private boolean isRefused(RowRequests row) {
        return RowFaults.refuse(row.faults, row.deletes, options.values().badValues());
    }
}

package dev.rollcall.internal.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target.ListsOf;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * A reader of the list columns of one channel, which form one statement together (checklist F-65, ruling R-18).
 * Immutable.
 */
final class ListCells {
    /** The most lists in a cell. */
    private static final int MAX_LISTS = 1_000;

    private static final Pattern LIST_ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Channel channel;
    private final List<String> header;
    private final Map<ListPart, Integer> columns = new EnumMap<>(ListPart.class);
    private final boolean byId;
    private final ErasedCells erased;
    private final DateParser dates;
    private final DateOrders dateOrders;

    ListCells(Channel channel, HeaderMapping mapping, ImportOptions options, FileFindings findings) {
        this.channel = channel;
        this.header = mapping.header();
        this.byId = options.lists().byId();
        this.erased = new ErasedCells(options.merge().eraseToken());
        this.dates = new DateParser(options.values());
        TargetColumns.forEach(mapping, ListsOf.class, (index, target) -> {
            if (target.channel() == channel) {
                columns.put(target.part(), index);
            }
        });
        this.dateOrders = findings.dateOrders(columns.get(ListPart.SINCE));
    }

    Channel channel() {
        return channel;
    }

    /**
     * Returns the memberships that {@code row} requests, by the list references in its cells; empty if it has none of
     * the columns.
     */
    Optional<SortedMap<String, RequestedMembership>> read(Row row, Consumer<Fault> faults) {
        if (!isGiven(row, ListPart.LISTS) && !isGiven(row, ListPart.UNSUBSCRIBED) && !isGiven(row, ListPart.EXCLUDED)) {
            return Optional.empty();
        }
        SortedMap<String, RequestedMembership> wishes = new TreeMap<>();
        put(row, ListPart.UNSUBSCRIBED, Status.UNSUBSCRIBED, List.of(), wishes, faults);
        put(row, ListPart.EXCLUDED, Status.EXCLUDED, List.of(), wishes, faults);
        put(row, ListPart.LISTS, Status.ACTIVE, times(row, faults), wishes, faults);
        return Optional.of(wishes);
    }

    private boolean isGiven(Row row, ListPart part) {
        Integer column = columns.get(part);
        if (column == null) {
            return false;
        }
        Cell cell = row.cells().get(column);
        return !(cell instanceof Cell.Absent) && !erased.contains(cell);
    }

    /**
     * Adds the memberships of a cell. The strongest part comes first; a list that is present already does not change.
     */
    private void put(
            Row row,
            ListPart part,
            Status status,
            List<Instant> times,
            SortedMap<String, RequestedMembership> wishes,
            Consumer<Fault> faults) {
        List<String> names = parts(row, part);
        if (names.isEmpty() && times.isEmpty()) {
            return;
        }
        String column = column(part);
        if (!times.isEmpty() && times.size() != names.size()) {
            faults.accept(new Fault(
                    FaultCode.INVALID_LIST_TIMES,
                    column(ListPart.SINCE),
                    null,
                    times.size() + " times for " + names.size() + " lists"));
            return;
        }
        Optional<String> bad = names.size() > MAX_LISTS
                ? Optional.of(names.size() + " lists")
                : names.stream().filter(name -> !isReference(name)).findFirst();
        if (bad.isPresent()) {
            // the row is refused, but the readable part may be an opt-out
            faults.accept(Fault.ofCell(FaultCode.INVALID_LIST, column, bad.get()));
        }
        boolean twice = false;
        for (int i = 0; i < Math.min(names.size(), MAX_LISTS); i++) {
            String list = names.get(i);
            if (!isReference(list)) {
                continue;
            }
            RequestedMembership wish = new RequestedMembership(status, times.isEmpty() ? null : times.get(i), column);
            RequestedMembership stronger = wishes.putIfAbsent(byId ? list : Name.key(list), wish);
            twice |= stronger != null && stronger.status() != status;
        }
        if (twice) {
            faults.accept(new Fault(FaultCode.LIST_NAMED_TWICE, column, null, null));
        }
    }

    private boolean isReference(String list) {
        return byId ? LIST_ID.matcher(list).matches() : CellText.isLabel(list) && list.length() <= Name.MAX_LENGTH;
    }

    /** Returns the times, one for each list, or none if none is present. Without a cell of lists they are ignored. */
    private List<Instant> times(Row row, Consumer<Fault> faults) {
        List<Instant> times = new ArrayList<>();
        if (!isGiven(row, ListPart.LISTS)) {
            return times;
        }
        for (String text : parts(row, ListPart.SINCE)) {
            Optional<FieldValue> time = dates.parse(text, dateOrders);
            if (time.isEmpty()) {
                faults.accept(Fault.ofCell(FaultCode.INVALID_LIST_TIMES, column(ListPart.SINCE), text));
                return List.of();
            }
            times.add(dates.instant(time.get()));
        }
        return times;
    }

    private List<String> parts(Row row, ListPart part) {
        Integer column = columns.get(part);
        if (column == null || !isGiven(row, part) || !(row.cells().get(column) instanceof Cell.Given given)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String text : CellText.of(given.value()).split(",", -1)) {
            if (!Blanks.isBlank(text)) {
                parts.add(Blanks.strip(text));
            }
        }
        return parts;
    }

    private String column(ListPart part) {
        Integer column = columns.get(part);
        return column == null ? part.name() : header.get(column);
    }
}

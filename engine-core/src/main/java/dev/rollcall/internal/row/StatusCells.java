package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the requests for statuses in a row: of its contact, of channels, of single lists (ruling R-30).
 * Immutable.
 */
final class StatusCells {
    private final List<Column> columns = new ArrayList<>();
    private final SortedMap<Long, RequestedStatus> everyRowsLists;
    private final ErasedCells erased;
    /** The status that everybody in the file gets, and where; null if the request does not say so. */
    private final @Nullable RequestedStatus everybodyStatus;

    private final List<StatusScope> everybodyScopes;

    /** A column of statuses with the reader of its cells. */
    private record Column(int index, String name, StatusReader reader) {}

    /**
     * Creates a reader.
     *
     * @param listIds the id of every list that a column refers to, by the list's {@link Name#key}
     * @param everyRowsLists the requests of every row, by list id
     */
    StatusCells(
            HeaderMapping mapping,
            Map<String, Long> listIds,
            SortedMap<Long, RequestedStatus> everyRowsLists,
            ImportOptions options) {
        this.everyRowsLists = Collections.unmodifiableSortedMap(new TreeMap<>(everyRowsLists));
        this.erased = new ErasedCells(options.merge().eraseToken());
        EverybodyLeft everybody = options.consent().everybodyLeft();
        this.everybodyStatus = everybody == null ? null : new RequestedStatus(everybody.status(), null);
        this.everybodyScopes = everybody == null
                ? List.of()
                : ConsentScope.left(everybody.from(), mapping.targets()).stream()
                        .map(scope -> StatusScope.of(scope, listIds))
                        .toList();
        StatusWords words = new StatusWords(options.consent().statusWords());
        TimeMarks times = new TimeMarks(options.values());
        TargetColumns.forEach(mapping, Target.class, (index, target) -> {
            String name = mapping.header().get(index);
            reader(target, name, words, times, listIds)
                    .ifPresent(reader -> columns.add(new Column(index, name, reader)));
        });
    }

    private static Optional<StatusReader> reader(
            Target target, String column, StatusWords words, TimeMarks times, Map<String, Long> listIds) {
        if (target instanceof Target.StatusOf of) {
            return Optional.of(new StatusReader.OfWords(new StatusScope.OfChannel(of.channel()), column, words));
        } else if (target instanceof Target.StatusOfContact) {
            return Optional.of(new StatusReader.OfWords(new StatusScope.OfContact(), column, words));
        } else if (target instanceof Target.OnList list) {
            return Optional.of(new StatusReader.OfWords(StatusScope.OfList.find(list.name(), listIds), column, words));
        } else if (target instanceof Target.AvailabilityOf of) {
            return Optional.of(new StatusReader.OfAvailabilities(of.channel(), words));
        } else if (target instanceof Target.Flag flag) {
            return Optional.of(new StatusReader.OfFlags(
                    flag.claim(), StatusScope.of(flag.scope(), listIds), column, words, times));
        } else if (target instanceof Target.TimeOf time) {
            return Optional.of(
                    new StatusReader.OfTimes(time.claim(), StatusScope.of(time.scope(), listIds), column, times));
        }
        return Optional.empty();
    }

    /** Returns the requests of {@code row}; reports cells that are not understood to {@code faults}. */
    RowStatuses read(Row row, Consumer<Fault> faults) {
        RowStatuses statuses = new RowStatuses();
        for (Column column : columns) {
            Cell cell = row.cells().get(column.index());
            if (cell instanceof Cell.Given given && !erased.contains(given)) {
                FaultCode fault = column.reader().read(given.value(), statuses);
                if (fault != null) {
                    faults.accept(Fault.ofCell(fault, column.name(), CellText.of(given.value())));
                }
            } else if (!(cell instanceof Cell.Absent)) {
                column.reader().readBlank(statuses);
            }
        }
        if (everybodyStatus != null) {
            everybodyScopes.forEach(scope -> scope.request(statuses, everybodyStatus));
        }
        return statuses;
    }

    /** Returns the requests of every row on lists, with those of {@code statuses}. */
    SortedMap<Long, RequestedStatus> lists(RowStatuses statuses) {
        return statuses.lists(everyRowsLists);
    }
}

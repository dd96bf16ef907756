package dev.rollcall.internal.row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.rollcall.internal.header.ConsentProblems;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * A check of columns that seem to say since when somebody has agreed, and that the request does not explain (ruling
 * If each row has a time, everybody has agreed and the column is ignored; if one has none, the import must not
 * begin. Used by one thread.
 */
public final class OptInTimes {
    private final HeaderMapping mapping;
    private final TimeMarks times;
    private final Map<Integer, OccurrenceCounter> without = new TreeMap<>();

    public OptInTimes(HeaderMapping mapping, ImportOptions options) {
        this.mapping = mapping;
        this.times = new TimeMarks(options.values());
    }

    /** Adds a row. */
    public void add(Row row) {
        for (Integer column : mapping.optInTimes().keySet()) {
            boolean time = row.cells().get(column) instanceof Cell.Given given
                    && times.of(given.value()) == TimeMarks.Mark.TIME;
            if (!time) {
                without.computeIfAbsent(column, unseen -> new OccurrenceCounter())
                        .add(row.line());
            }
        }
    }

    /** Returns a problem for each such column that has no time in some row. */
    public List<MappingProblem> problems() {
        return without.entrySet().stream()
                .map(column -> problem(column.getKey(), column.getValue()))
                .toList();
    }

    private MappingProblem problem(int column, OccurrenceCounter rows) {
        List<Long> lines = rows.lines();
        String first = lines.isEmpty() ? "" : ", the first on line " + lines.get(0);
        String count = rows.count() == 1 ? "1 row has none" : rows.count() + " rows have none";
        return ConsentProblems.optInTime(
                mapping.header().get(column),
                Objects.requireNonNull(mapping.optInTimes().get(column)),
                count + first);
    }
}

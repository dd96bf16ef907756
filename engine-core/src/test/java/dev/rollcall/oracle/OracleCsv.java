package dev.rollcall.oracle;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.rollcall.fault.FaultCode;

/** The rows of a CSV file with their faults by: counted again for each row, since that is plainer. */
final class OracleCsv {
    /** A record of the file, with the cell whose quotes are damaged, or -1. Such a cell is kept as it is written. */
    record Line(List<String> cells, int damaged) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Whether this cell and all that follow are blank. */
        boolean isBlankFrom(int cell) {
            return cells.stream().skip(cell).allMatch(String::isBlank);
        }
    }

    /** A row's cells as {@code RowSource.ofRows} accepts them, with the faults that the reader of the file finds. */
    static final class Row extends AbstractList<Object> {
        final List<FaultCode> faults = new ArrayList<>();
        private final List<String> cells;

        Row(List<String> cells) {
            this.cells = cells;
        }

        @Override
        public Object get(int index) {
            return cells.get(index);
        }

        @Override
        public int size() {
            return cells.size();
        }
    }

    final List<String> header;
    final List<List<Object>> rows = new ArrayList<>();

    private final List<String> names;
    private final List<Line> lines;
    private final int surplus;
    private int named;
    /** The number of cells that nearly all rows have, or 0. */
    private final int usual;
    /** The number of cells that more than half of the rows have, or 0. */
    private final int majority;
    /** Whether rows of the usual width have nothing beyond the header. */
    private final boolean surplusIsUsual;

    OracleCsv(List<String> names, List<Line> records, int surplus) {
        this.names = names;
        this.lines = records.stream().filter(line -> !line.isBlank()).toList();
        this.surplus = surplus;
        this.named = names.size();
        while (names.get(named - 1).isBlank()) {
            named--;
        }
        long fillNameless = lines.stream()
                .filter(line -> !line.isBlankFrom(named) && line.isBlankFrom(names.size()))
                .count();
        this.usual = lines.stream()
                .map(line -> line.cells().size())
                .distinct()
                .filter(cells -> areMost(line -> line.cells().size() == cells))
                .findFirst()
                .orElse(0);
        this.majority = lines.stream()
                .map(line -> line.cells().size())
                .filter(cells -> lines.stream()
                                        .filter(line -> line.cells().size() == cells)
                                        .count()
                                * 2
                        > lines.size())
                .findFirst()
                .orElse(0);
        this.surplusIsUsual = areMost(line -> line.cells().size() == usual && line.isBlankFrom(names.size()));
        int columns = !lines.isEmpty() && fillNameless * 2 >= lines.size() ? names.size() : named;
        this.header = names.subList(0, columns);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i, columns));
        }
    }

    private Row row(int index, int columns) {
        Line line = lines.get(index);
        int cells = line.cells().size();
        Row row = new Row(line.cells().subList(0, Math.min(cells, columns)));
        if (isHeader(line)) {
            row.faults.add(FaultCode.REPEATED_HEADER);
        }
        FaultCode width = width(index, columns);
        if (width != null) {
            row.faults.add(width);
        }
        if (line.damaged() >= 0) {
            row.faults.add(FaultCode.DAMAGED_QUOTES);
        }
        return row;
    }

    private FaultCode width(int index, int columns) {
        Line line = lines.get(index);
        int cells = line.cells().size();
        int expected = Math.max(names.size(), named + surplus);
        if (!line.isBlankFrom(columns)) {
            return FaultCode.TOO_MANY_CELLS;
        }
        if (cells > expected && !(cells <= usual && surplusIsUsual)) {
            return FaultCode.SURPLUS_CELLS;
        }
        boolean alone = run(index) < 8;
        if (cells < columns) {
            boolean others = areMost(other -> other.cells().size() >= columns);
            return line.damaged() >= 0 || others && alone ? FaultCode.MISSING_CELLS : FaultCode.SHORT_ROW;
        }
        boolean others = usual <= expected || surplusIsUsual;
        if (cells < usual && others && alone) {
            return FaultCode.MISSING_CELLS;
        }
        if (cells < majority && majority <= expected && alone) {
            return line.damaged() >= 0 ? FaultCode.MISSING_CELLS : FaultCode.SHORT_ROW;
        }
        return null;
    }

    private boolean areMost(Predicate<Line> some) {
        return lines.size() >= 20 && lines.stream().filter(some).count() * 100 >= lines.size() * 95L;
    }

    /** The number of adjacent rows, including this one, with the same number of cells. */
    private int run(int index) {
        int cells = lines.get(index).cells().size();
        int first = index;
        while (first > 0 && lines.get(first - 1).cells().size() == cells) {
            first--;
        }
        int end = index;
        while (end < lines.size() && lines.get(end).cells().size() == cells) {
            end++;
        }
        return end - first;
    }

    /**
     * Whether its filled cells are column names, one after the other: all of them, or at least two and half of them.
     */
    private boolean isHeader(Line line) {
        List<String> filled = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(String::strip)
                .toList();
        List<String> all = names.stream()
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .toList();
        List<String> unmatched = new ArrayList<>(all);
        for (String name : filled) {
            if (!unmatched.contains(name)) {
                return false;
            }
            unmatched = unmatched.subList(unmatched.indexOf(name) + 1, unmatched.size());
        }
        return filled.equals(all) || (filled.size() >= 2 && filled.size() * 2 >= all.size());
    }
}

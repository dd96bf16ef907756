package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.rollcall.source.RowSource;
import dev.rollcall.source.csv.CsvSource;

/**
 * A file as people's tools write it: a random table with rows of all widths, blank rows, repeated headers and damaged
 * quotes.
 */
final class RandomCsv {
    private final Random random;
    private final RandomImport table;
    private final List<String> header;
    private final List<OracleCsv.Line> lines = new ArrayList<>();
    private final int surplus;

    /** @param table text only */
    RandomCsv(Random random, RandomImport table) {
        this.random = random;
        this.table = table;
        this.header = new ArrayList<>(table.header());
        this.surplus = random.nextInt(8) == 0 ? 1 : 0;
        for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            header.add(random.nextBoolean() ? "" : " ");
        }
        int rows = random.nextInt(12) == 0 ? 250 : List.of(0, 40, 40).get(random.nextInt(3));
        int copies = 1 + rows / (table.rows().size() + 1);
        int common = random.nextInt(5) == 0
                ? random.nextInt(3)
                : header.size() - table.header().size();
        int oddPercent = List.of(0, 3, 3, 20, 60).get(random.nextInt(5));
        for (int copy = 0; copy < copies; copy++) {
            table.rows().forEach(row -> add(row, common, oddPercent));
        }
        if (random.nextInt(4) == 0 && !lines.isEmpty()) {
            trimBlock();
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void add(List<Object> row, int blankEnds, int oddPercent) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add((String) cell));
        while (cells.size() < table.header().size() && !chance(oddPercent)) {
            cells.add("");
        }
        int blanks = chance(oddPercent) ? random.nextInt(3) : blankEnds;
        while (blanks-- > 0) {
            cells.add("");
        }
        if (chance(oddPercent) && cells.size() > 1) {
            // the same cell twice: the oracle knows only addresses of its own columns
            cells.remove(cells.size() - 1);
        }
        if (chance(oddPercent / 4) && header.size() > table.header().size() && cells.size() >= header.size()) {
            cells.set(header.size() - 1, "beside the table");
        }
        int damaged = chance(oddPercent / 4) ? random.nextInt(cells.size()) : -1;
        if (damaged >= 0) {
            cells.set(damaged, "\"" + cells.get(damaged).replaceAll("[^A-Za-z0-9@.+]", "") + "\"x");
        }
        lines.add(new OracleCsv.Line(cells, damaged));
        if (chance(5)) {
            lines.add(new OracleCsv.Line(List.of("", " ", "").subList(0, 1 + random.nextInt(3)), -1));
        }
        if (chance(2)) {
            lines.add(new OracleCsv.Line(new ArrayList<>(header), -1));
        }
    }

    /** Drops trailing delimiters, as Excel does. */
    private void trimBlock() {
        int first = random.nextInt(lines.size());
        int width = 1 + random.nextInt(header.size());
        for (int i = first; i < Math.min(lines.size(), first + 6 + random.nextInt(6)); i++) {
            List<String> cells = lines.get(i).cells();
            if (cells.size() > width && lines.get(i).damaged() < 0) {
                lines.set(i, new OracleCsv.Line(cells.subList(0, width), -1));
            }
        }
    }

    /** The import that the rulings expect from the file. */
    RandomImport expected() {
        OracleCsv read = new OracleCsv(header, lines, surplus);
        return new RandomImport(read.header, read.rows, table.options(), true, table.memory());
    }

    RowSource source() {
        return CsvSource.ofText(text()).delimiter(',').surplusColumns(surplus);
    }

    String text() {
        StringBuilder text = new StringBuilder(RandomImport.line(header, -1)).append("\r\n");
        lines.forEach(line ->
                text.append(RandomImport.line(line.cells(), line.damaged())).append("\r\n"));
        return text.toString();
    }
}

package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Damage to the delimiters and texts of one row. */
final class CellDamage {
    /** Control characters that are neither blank nor line ends, and have no meaning in CSV. */
    private static final List<String> CONTROLS = List.of("\u0000", "\u0001", "\u0007", "\u001b", "\u007f", "\u0090");

    private CellDamage() {}

    /** A delimiter inside of a cell that is not quoted, in a row whose last cell is blank. */
    static @Nullable String splitBeforeBlank(WrittenCsv file, Spot spot) {
        return endsBlank(file.cells(spot.row())) ? split(file, spot) : null;
    }

    /** The same in a row whose last cell is filled. */
    static @Nullable String splitBeforeText(WrittenCsv file, Spot spot) {
        return endsBlank(file.cells(spot.row())) ? null : split(file, spot);
    }

    /** A cell that loses its quotes where it holds a delimiter, or gets a delimiter where it has none. */
    static @Nullable String split(WrittenCsv file, Spot spot) {
        String value = WrittenCsv.value(file.cells(spot.row()).get(spot.column()));
        if (value.length() < 2 || value.matches("(?s).*[\"\r\n].*")) {
            return null;
        }
        String split = value.indexOf(file.delimiter()) >= 0 ? value : put(file.delimiter(), value, spot);
        return file.with(spot.row(), spot.column(), split).text();
    }

    /** A delimiter that is written twice. */
    static String delimiterTwice(WrittenCsv file, Spot spot) {
        List<String> cells = new ArrayList<>(file.cells(spot.row()));
        cells.add(spot.column(), "");
        return file.with(spot.row(), cells).text();
    }

    /** A delimiter that is lost in a row whose last cell is blank. */
    static @Nullable String joinBeforeBlank(WrittenCsv file, Spot spot) {
        return endsBlank(file.cells(spot.row())) ? join(file, spot) : null;
    }

    /** The same in a row whose last cell is filled. */
    static @Nullable String joinBeforeText(WrittenCsv file, Spot spot) {
        return endsBlank(file.cells(spot.row())) ? null : join(file, spot);
    }

    /** Two cells without the delimiter between them. */
    static @Nullable String join(WrittenCsv file, Spot spot) {
        List<String> cells = new ArrayList<>(file.cells(spot.row()));
        if (spot.column() + 1 >= cells.size()) {
            return null;
        }
        String next = cells.remove(spot.column() + 1);
        cells.set(spot.column(), cells.get(spot.column()) + next);
        return file.with(spot.row(), cells).text();
    }

    /** Removes a cell and a delimiter; something is left in the row, since an empty line is no row. */
    static @Nullable String cellLost(WrittenCsv file, Spot spot) {
        List<String> cells = new ArrayList<>(file.cells(spot.row()));
        cells.remove(spot.column());
        boolean somethingLeft =
                cells.stream().anyMatch(cell -> !WrittenCsv.value(cell).isBlank());
        return !somethingLeft ? null : file.with(spot.row(), cells).text();
    }

    /** A line end inside of a cell that is not quoted. */
    static @Nullable String lineBreak(WrittenCsv file, Spot spot) {
        String written = file.cells(spot.row()).get(spot.column());
        if (written.length() < 2 || WrittenCsv.isQuoted(written)) {
            return null;
        }
        int place = spot.inside(written);
        String broken = written.substring(0, place) + file.lineEnd() + written.substring(place);
        return file.with(spot.row(), spot.column(), broken).text();
    }

    /** A text of several lines whose quotes are lost, or closed at the end of its first line. */
    static @Nullable String cutAtLineEnd(WrittenCsv file, Spot spot) {
        String written = file.cells(spot.row()).get(spot.column());
        int lineEnd = written.indexOf('\n');
        if (lineEnd < 0) {
            return null;
        }
        String cut = spot.random().nextBoolean()
                ? WrittenCsv.value(written)
                : written.substring(0, lineEnd) + '"' + written.substring(lineEnd);
        return file.with(spot.row(), spot.column(), cut).text();
    }

    static @Nullable String controlCharacter(WrittenCsv file, Spot spot) {
        String written = file.cells(spot.row()).get(spot.column());
        String inner = WrittenCsv.value(written);
        if (inner.length() < 2 || inner.indexOf('"') >= 0) {
            return null;
        }
        int place = spot.inside(inner) + (WrittenCsv.isQuoted(written) ? 1 : 0);
        String damaged = written.substring(0, place) + spot.one(CONTROLS) + written.substring(place);
        return file.with(spot.row(), spot.column(), damaged).text();
    }

    private static String put(char delimiter, String value, Spot spot) {
        return new StringBuilder(value).insert(spot.inside(value), delimiter).toString();
    }

    private static boolean endsBlank(List<String> cells) {
        return WrittenCsv.value(cells.get(cells.size() - 1)).isBlank();
    }
}

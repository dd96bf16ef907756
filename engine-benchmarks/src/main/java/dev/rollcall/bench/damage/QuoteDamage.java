package dev.rollcall.bench.damage;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Damage to quotes, in a cell, in a row, or in two rows at once. */
final class QuoteDamage {
    /** The number of rows from a stray quote within which the second one is. */
    private static final int FURTHEST = 3;

    private QuoteDamage() {}

    static @Nullable String closingMissing(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        return written == null ? null : with(file, spot, written.substring(0, written.length() - 1));
    }

    static @Nullable String openingMissing(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        return written == null ? null : with(file, spot, written.substring(1));
    }

    static @Nullable String strayBehindOrInside(WrittenCsv file, Spot spot) {
        String written = plainCell(file, spot);
        return written == null ? null : with(file, spot, put("\"", written, spot.insideOrBehind(written)));
    }

    static @Nullable String strayBefore(WrittenCsv file, Spot spot) {
        String written = plainCell(file, spot);
        return written == null ? null : with(file, spot, '"' + written);
    }

    /** A quote inside of quotes that is not doubled: one that is there, or else a new one. */
    static @Nullable String notDoubled(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        if (written == null) {
            return null;
        }
        String inner = written.substring(1, written.length() - 1);
        int doubled = inner.indexOf("\"\"");
        if (doubled >= 0) {
            return with(file, spot, '"' + inner.substring(0, doubled) + inner.substring(doubled + 1) + '"');
        }
        return inner.length() < 2 ? null : with(file, spot, '"' + put("\"", inner, spot.inside(inner)) + '"');
    }

    static @Nullable String textBehind(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        return written == null ? null : with(file, spot, written + spot.one(List.of("x", " x", " (new)", ".")));
    }

    static @Nullable String blankBefore(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        return written == null ? null : with(file, spot, ' ' + written);
    }

    static @Nullable String backslash(WrittenCsv file, Spot spot) {
        String written = quotedCell(file, spot);
        if (written == null) {
            return null;
        }
        String inner = written.substring(1, written.length() - 1);
        String escaped = inner.replace("\"\"", "\\\"");
        return escaped.equals(inner) ? null : with(file, spot, '"' + escaped + '"');
    }

    /** Single quotes in a row: in the place of double ones, or round all of its cells if none is in quotes. */
    static String singleQuotes(WrittenCsv file, Spot spot) {
        List<String> cells = file.cells(spot.row());
        boolean all = cells.stream().noneMatch(WrittenCsv::isQuoted);
        List<String> changed = cells.stream()
                .map(cell -> all || WrittenCsv.isQuoted(cell) ? '\'' + WrittenCsv.value(cell) + '\'' : cell)
                .toList();
        return file.with(spot.row(), changed).text();
    }

    /** Before a cell of a row and behind the one below, a few rows further, so that they pair up. */
    static @Nullable String pairInOneColumn(WrittenCsv file, Spot spot) {
        return pair(file, spot, spot.row() + 1 + spot.random().nextInt(FURTHEST), spot.column());
    }

    static @Nullable String pairInTwoColumns(WrittenCsv file, Spot spot) {
        int other = spot.random().nextInt(file.cells(0).size());
        return pair(file, spot, spot.row() + 1 + spot.random().nextInt(FURTHEST), other);
    }

    static @Nullable String pairInOneRow(WrittenCsv file, Spot spot) {
        int after = spot.column() + 1;
        int columns = file.cells(spot.row()).size();
        return after >= columns
                ? null
                : pair(file, spot, spot.row(), after + spot.random().nextInt(columns - after));
    }

    private static @Nullable String pair(WrittenCsv file, Spot spot, int row, int column) {
        String first = plainCell(file, spot);
        if (first == null || row > file.rows() || column >= file.cells(row).size()) {
            return null;
        }
        String second = file.cells(row).get(column);
        return second.isEmpty() || WrittenCsv.isQuoted(second)
                ? null
                : file.with(spot.row(), spot.column(), '"' + first)
                        .with(row, column, second + '"')
                        .text();
    }

    private static @Nullable String quotedCell(WrittenCsv file, Spot spot) {
        String written = file.cells(spot.row()).get(spot.column());
        return WrittenCsv.isQuoted(written) ? written : null;
    }

    private static @Nullable String plainCell(WrittenCsv file, Spot spot) {
        String written = file.cells(spot.row()).get(spot.column());
        return written.isEmpty() || WrittenCsv.isQuoted(written) ? null : written;
    }

    private static String with(WrittenCsv file, Spot spot, String written) {
        return file.with(spot.row(), spot.column(), written).text();
    }

    private static String put(String what, String text, int place) {
        return new StringBuilder(text).insert(place, what).toString();
    }
}

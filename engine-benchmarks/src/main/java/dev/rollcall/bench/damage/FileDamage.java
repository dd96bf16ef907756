package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Damage to whole rows and to a file as a whole. */
final class FileDamage {
    private static final List<String> FOREIGN_LINE_ENDS = List.of("\u2028", "\u0085", "\u001e");

    private FileDamage() {}

    /** The file ends inside of a row: inside of a filled cell, or before it. */
    static @Nullable String cutInRow(WrittenCsv file, Spot spot) {
        List<String> cells = new ArrayList<>(file.cells(spot.row()).subList(0, spot.column() + 1));
        String last = cells.remove(spot.column());
        int first = cells.isEmpty() ? 1 : 0;
        if (WrittenCsv.value(last).length() <= first) {
            return null;
        }
        cells.add(last.substring(0, first + spot.random().nextInt(last.length() - first)));
        return upTo(file, spot.row()) + String.join(String.valueOf(file.delimiter()), cells);
    }

    /** The file ends at a line end that is inside of quotes. */
    static @Nullable String cutInQuotes(WrittenCsv file, Spot spot) {
        List<String> cells = file.cells(spot.row()).subList(0, spot.column() + 1);
        String last = cells.get(spot.column());
        int lineEnd = last.lastIndexOf('\n');
        if (lineEnd < 0) {
            return null;
        }
        String cut = String.join(String.valueOf(file.delimiter()), cells);
        return upTo(file, spot.row()) + cut.substring(0, cut.length() - last.length() + lineEnd + 1);
    }

    /** A row whose line end is lost, so that the next one follows on the same line. */
    static @Nullable String lineEndLost(WrittenCsv file, Spot spot) {
        return spot.row() == file.rows() ? null : endingWith("", file, spot);
    }

    static @Nullable String foreignLineEnd(WrittenCsv file, Spot spot) {
        return spot.row() == file.rows() ? null : endingWith(spot.one(FOREIGN_LINE_ENDS), file, spot);
    }

    /** Replaces all line ends by ones that some programs write and hardly any reads. */
    static String foreignLineEnds(WrittenCsv file, Spot spot) {
        return new WrittenCsv(file.delimiter(), spot.one(FOREIGN_LINE_ENDS), file.records(), file.endsLine()).text();
    }

    private static String endingWith(String lineEnd, WrittenCsv file, Spot spot) {
        String before = upTo(file, spot.row() + 1);
        String ended = before.endsWith(file.lineEnd())
                ? before.substring(0, before.length() - file.lineEnd().length())
                : before;
        return ended + lineEnd + file.text().substring(before.length());
    }

    static String headerAgain(WrittenCsv file, Spot spot) {
        List<List<String>> records = new ArrayList<>(file.records());
        records.add(spot.row(), file.cells(0));
        return new WrittenCsv(file.delimiter(), file.lineEnd(), records, file.endsLine()).text();
    }

    /** A part of the same file, with its header and without a column, behind the file. */
    static @Nullable String narrowerBehind(WrittenCsv file, Spot spot) {
        List<List<String>> narrower = file.records().stream()
                .filter(cells -> cells.size() > spot.column() && cells.size() > 1)
                .map(cells -> {
                    List<String> fewer = new ArrayList<>(cells);
                    fewer.remove(spot.column());
                    return fewer;
                })
                .collect(Collectors.toList());
        return followedBy(narrower, file, spot);
    }

    /** The same with a column more. */
    static @Nullable String widerBehind(WrittenCsv file, Spot spot) {
        List<List<String>> wider = new ArrayList<>();
        for (List<String> cells : file.records()) {
            List<String> more = new ArrayList<>(cells);
            more.add(Math.min(spot.column(), more.size()), wider.isEmpty() ? "added" : Integer.toString(wider.size()));
            wider.add(more);
        }
        return followedBy(wider, file, spot);
    }

    private static @Nullable String followedBy(List<List<String>> others, WrittenCsv file, Spot spot) {
        int end = Math.min(spot.row() + 1, others.size());
        if (end < 2) {
            return null;
        }
        List<List<String>> records = new ArrayList<>(file.records());
        records.addAll(others.subList(0, end));
        return new WrittenCsv(file.delimiter(), file.lineEnd(), records, file.endsLine()).text();
    }

    /** The text before a record. */
    private static String upTo(WrittenCsv file, int record) {
        if (record > file.rows()) {
            return file.text();
        }
        return new WrittenCsv(file.delimiter(), file.lineEnd(), file.records().subList(0, record), true).text();
    }
}

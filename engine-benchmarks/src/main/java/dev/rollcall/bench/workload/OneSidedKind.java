package dev.rollcall.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The kind of nearly all rows of a {@link OneSidedFile}. */
public enum OneSidedKind {
    /** No row identifies a contact, though every cell is filled; two cells of each are wrong. */
    REFUSED(1_000_000) {
        @Override
        List<String> cells(long row) {
            List<String> cells = filled(row);
            cells.set(
                    Column.EMAIL.position(), cells.get(Column.EMAIL.position()).replace("@", "@@"));
            cells.set(Column.PHONE.position(), "12-34");
            return cells;
        }

        @Override
        OneSidedCounts counts(long rows) {
            return new OneSidedCounts(0, rows, 0, 0, rows, Map.of("invalid_email", rows, "invalid_phone", rows));
        }
    },
    /** Ten people, whom all other rows repeat; a cell of each is wrong. */
    DUPLICATES(1_000_000) {
        @Override
        List<String> cells(long row) {
            List<String> cells = filled(row);
            long person = row % KEYS;
            List<String> identifiers = person == 0
                    ? ErasablePerson.cells()
                    : Person.of(SEED, person, 0).cells();
            cells.set(Column.EMAIL.position(), identifiers.get(Column.EMAIL.position()));
            cells.set(Column.PHONE.position(), "");
            cells.set(Column.BIRTH_DATE.position(), "in spring");
            return cells;
        }

        /** The first of the ten has a row of the file's own before these. */
        @Override
        OneSidedCounts counts(long rows) {
            long inserted = Math.min(rows, KEYS) - 1;
            return new OneSidedCounts(
                    inserted,
                    0,
                    rows - inserted,
                    0,
                    rows,
                    Map.of("invalid_date", rows, OneSidedCounts.DUPLICATE, rows - inserted));
        }
    },
    /** Each row names another list, none of which exists. */
    UNKNOWN_LISTS(200_000) {
        @Override
        List<String> header() {
            return Stream.concat(Column.headers().stream(), Stream.of("email_lists"))
                    .toList();
        }

        @Override
        List<String> cells(long row) {
            List<String> cells = filled(row);
            cells.add("Members " + row);
            return cells;
        }

        @Override
        OneSidedCounts counts(long rows) {
            return new OneSidedCounts(0, rows, 0, 0, rows, Map.of("invalid_list", rows));
        }
    },
    /** All cells are blank, so that it is no row. */
    BLANKS(5_000_000) {
        @Override
        List<String> cells(long row) {
            return addressOnly("");
        }

        @Override
        OneSidedCounts counts(long rows) {
            return new OneSidedCounts(0, 0, 0, rows, 0, Map.of());
        }
    },
    /** An address that no other row has, and blanks. */
    ADDRESSES(5_000_000) {
        @Override
        List<String> cells(long row) {
            return addressOnly(Person.of(SEED, row, 0).cell(Column.EMAIL));
        }

        @Override
        OneSidedCounts counts(long rows) {
            return new OneSidedCounts(rows, 0, 0, 0, 0, Map.of());
        }
    };

    private static final long SEED = 14;
    private static final int KEYS = 10;

    /**
     * The cells where a person has none: a text, or a value that the column accepts. No two people can share a phone
     * number.
     */
    private static final Map<Column, String> FILLINGS =
            Map.of(Column.PHONE, "", Column.BIRTH_DATE, "1980-02-01", Column.TAGS, "fair");

    private final long rows;

    OneSidedKind(long rows) {
        this.rows = rows;
    }

    /** Returns the number of such rows that shows that memory is bounded. */
    public long fullRows() {
        return rows;
    }

    /** Returns its name in tables and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> header() {
        return Column.headers();
    }

    /** The cells of row {@code row}, counted from 0. */
    abstract List<String> cells(long row);

    /** Returns the expected counts of that many rows. */
    abstract OneSidedCounts counts(long rows);

    private static List<String> filled(long row) {
        List<String> cells = new ArrayList<>(Person.of(SEED, row, 0).cells());
        for (Column column : Column.values()) {
            if (cells.get(column.position()).isEmpty()) {
                cells.set(column.position(), FILLINGS.getOrDefault(column, "Leeds"));
            }
        }
        return cells;
    }

    private static List<String> addressOnly(String address) {
        List<String> cells = new ArrayList<>(List.of(address));
        for (int i = 1; i < Column.values().length; i++) {
            cells.add("");
        }
        return cells;
    }
}

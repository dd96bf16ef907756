package dev.rollcall.bench.workload;

/** The kind of rows in a contact file, and of the people in them. */
public enum FileKind {
    /** People with consecutive numbers, a tenth of the rows duplicates, one in fifty bad. */
    MIXED,
    /**
     * The same rows, but half of the people are spread at random over all those before the first one; the others have
     * the numbers from there on.
     */
    SPREAD,
    /** No row identifies a contact. */
    BAD,
    /** One person, whom every row but the first repeats. */
    DUPLICATES;

    /** Returns the kind of row {@code row}, counted from 0. */
    RowKind row(long seed, long row) {
        return switch (this) {
            case MIXED, SPREAD -> RowKind.of(seed, row);
            case BAD -> RowKind.BAD;
            case DUPLICATES -> row == 0 ? RowKind.PERSON : RowKind.DUPLICATE;
        };
    }
}

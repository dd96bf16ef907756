package dev.rollcall.bench.workload;

/** The purpose of a row of a contact file. */
enum RowKind {
    /** The first row of a person. */
    PERSON,
    /** A later row of a person, with other cells and perhaps another spelling of the address. */
    DUPLICATE,
    /** A row without a cell that identifies a contact. */
    BAD;

    /** So many rows hold 44 people, 5 duplicates and 1 bad row: 10 % duplicates, 2 % bad. */
    static final int BLOCK = 50;

    /**
     * Returns the kind of row {@code row}, counted from 0: the same mixture in every block, in an order that changes
     * with the block.
     */
    static RowKind of(long seed, long row) {
        long slot = row % BLOCK;
        if (slot == 0) {
            return PERSON; // a duplicate needs a person before it
        }
        long turn = Mixing.below(BLOCK - 1, Mixing.mix(seed, row / BLOCK));
        long place = (slot - 1 + turn) % (BLOCK - 1);
        if (place == 0) {
            return BAD;
        }
        return place % 9 == 5 ? DUPLICATE : PERSON;
    }
}

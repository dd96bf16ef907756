package dev.rollcall.bench.workload;

/** The purpose of a row of a contact file. */
enum RowKind {
    /** Somebody whom no row before speaks of. */
    PERSON,
    /** Somebody whom a row before speaks of, with other cells and perhaps another spelling of the address. */
    DUPLICATE,
    /** Nobody: no cell of it identifies a contact. */
    BAD;

    /** So many rows hold 44 people, 5 duplicates and 1 bad row: 10 % duplicates, 2 % bad. */
    static final int BLOCK = 50;

    /**
     * What row {@code row}, counted from 0, is for: the same mixture in every block, in an order that changes with the
     * block.
     */
    static RowKind of(long seed, long row) {
        long slot = row % BLOCK;
        if (slot == 0) {
            return PERSON; // a duplicate needs somebody before it
        }
        long turn = Mixing.below(BLOCK - 1, Mixing.mix(seed, row / BLOCK));
        long place = (slot - 1 + turn) % (BLOCK - 1);
        if (place == 0) {
            return BAD;
        }
        return place % 9 == 5 ? DUPLICATE : PERSON;
    }
}

package dev.rollcall.internal.dedupe;

/** One of several slices of key records: every key is in exactly one, with all its rows in order. */
record Slice(KeyRecords records, int number, int of) {
    void forEach(KeyRecords.Visitor visitor) {
        if (of == 1) {
            records.forEach(visitor);
            return;
        }
        records.forEach((high, low, row) -> {
            if (Long.remainderUnsigned(high, of) == number) {
                visitor.visit(high, low, row);
            }
        });
    }
}

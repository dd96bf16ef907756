package dev.rollcall.internal.dedupe;

/** The keys of rows in file order, each as a fingerprint and the row's number. Can be gone through again and again. */
interface KeyRecords {
    /** Hears of one record. */
    @FunctionalInterface
    interface Visitor {
        void visit(long high, long low, long row);
    }

    long size();

    void forEach(Visitor visitor);
}

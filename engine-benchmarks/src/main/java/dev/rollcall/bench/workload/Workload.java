package dev.rollcall.bench.workload;

import java.util.List;

/** A workload: a file, and the store that it is imported into. */
public enum Workload {
    /** A file into an empty store. */
    A,
    /**
     * A file of which half of the people are in the store, into a store as big as the file; a quarter of the known has
     * changed.
     */
    B,
    /** The same file again. */
    C;

    /** The file that is imported. */
    public ContactFile file(long rows, long seed) {
        ContactFile first = ContactFile.first(rows, seed);
        return this == B ? first.overlapping() : first;
    }

    /** Returns the files that are in the store before, in the order of their imports. */
    public List<ContactFile> imported(long rows, long seed) {
        return this == A ? List.of() : List.of(ContactFile.first(rows, seed));
    }
}

package dev.rollcall.spec;

import java.util.List;
import java.util.TreeSet;

/**
 * A cell of an address column, with its expected result.
 *
 * @param text the cell
 * @param becomes the expected result
 * @param keys the key of the accepted address; for a fault the keys of all addresses in it, which the row's opt-out
 * closes
 */
record DirtyCell(String text, Becomes becomes, TreeSet<String> keys) {
    static final String ANN = "ann@example.com";

    /** The result of a cell. */
    enum Becomes {
        AN_ADDRESS,
        AN_ADDRESS_WITH_A_WARNING,
        A_FAULT
    }

    static DirtyCell unchanged(String text) {
        return unchanged(text, ANN);
    }

    static DirtyCell unchanged(String text, String key) {
        return new DirtyCell(text, Becomes.AN_ADDRESS, new TreeSet<>(List.of(key)));
    }

    static DirtyCell cleaned(String text) {
        return cleaned(text, ANN);
    }

    static DirtyCell cleaned(String text, String key) {
        return new DirtyCell(text, Becomes.AN_ADDRESS_WITH_A_WARNING, new TreeSet<>(List.of(key)));
    }

    static DirtyCell fault(String text, String... found) {
        return new DirtyCell(text, Becomes.A_FAULT, new TreeSet<>(List.of(found)));
    }

    boolean isAccepted() {
        return becomes != Becomes.A_FAULT;
    }
}

package dev.rollcall.bench.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The person of a {@link OneSidedFile} whom its import accepts and who is erased afterwards. */
public final class ErasablePerson {
    /** The last of all keys: it is the last one that anything stores about the progress of an import in key order. */
    private static final String EMAIL = "zz.erasable.9f2c@zz.example.org";

    private static final String LAST_NAME = "Erasable-Qvist";

    private ErasablePerson() {}

    /** Returns the person's address. */
    public static String email() {
        return EMAIL;
    }

    /** Returns texts that no other row has: where they are absent, nothing of the person remains. */
    public static List<String> traces() {
        return List.of(EMAIL, LAST_NAME);
    }

    /** Returns a new row of the person. */
    static List<String> cells() {
        List<String> cells = new ArrayList<>(Collections.nCopies(Column.values().length, ""));
        cells.set(Column.EMAIL.position(), EMAIL);
        cells.set(Column.LAST_NAME.position(), LAST_NAME);
        return cells;
    }
}

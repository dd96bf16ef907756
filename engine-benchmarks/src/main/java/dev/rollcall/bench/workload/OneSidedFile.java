package dev.rollcall.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A contact file of which nearly all rows are of one kind. It begins with the row of a person who is accepted; in the
 * middle and at the end the person is repeated, so that row records hold the person too.
 *
 * @param rows rows of its kind, at least 1
 */
public record OneSidedFile(OneSidedKind kind, long rows) {
    private static final int REPEATS = 2;

    /** The last of all keys: it is the last one that anything stores about the progress of an import in key order. */
    private static final String EMAIL = "zz.erasable.9f2c@zz.example.org";

    private static final String LAST_NAME = "Erasable-Qvist";

    public OneSidedFile {
        if (rows < 1) {
            throw new IllegalArgumentException("no such file: " + rows + " rows");
        }
    }

    /** The person's address. */
    public static String email() {
        return EMAIL;
    }

    /** Returns texts that no other row has: where they are absent, nothing of the person remains. */
    public static List<String> tracesOfPerson() {
        return List.of(EMAIL, LAST_NAME);
    }

    static List<String> person() {
        List<String> cells = new ArrayList<>(Collections.nCopies(Column.values().length, ""));
        cells.set(Column.EMAIL.position(), EMAIL);
        cells.set(Column.LAST_NAME.position(), LAST_NAME);
        return cells;
    }

    /** Writes the file as CSV in UTF-8. */
    public void write(Path path) throws IOException {
        int width = kind.header().size();
        List<String> cells = person();
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        String person = CsvLine.of(cells);
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(path), 1 << 16)) {
            out.write(CsvLine.of(kind.header()));
            out.write(person);
            for (long row = 0; row < rows; row++) {
                if (row == rows / 2) {
                    out.write(person);
                }
                out.write(CsvLine.of(kind.cells(row)));
            }
            out.write(person);
        }
    }

    /** Returns the expected counts. */
    public OneSidedCounts counts() {
        return kind.counts(rows).withPerson(REPEATS);
    }
}

package dev.rollcall.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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

    public OneSidedFile {
        if (rows < 1) {
            throw new IllegalArgumentException("no such file: " + rows + " rows");
        }
    }

    /** Writes the file as CSV in UTF-8. */
    public void write(Path path) throws IOException {
        int width = kind.header().size();
        List<String> cells = ErasablePerson.cells();
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

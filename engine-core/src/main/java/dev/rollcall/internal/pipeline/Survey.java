package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * The result of a first pass over the whole source, in which nothing is written.
 *
 * @param source the source as it is to be read
 * @param findings the findings about the file that the reading of single rows depends on
 * @param notes the notes about the file as a whole
 * @param seed the seed of the fingerprints: with the same one the same source has the same duplicates and the same key
 *     order
 * @param file the statistics of the source as a whole
 * @param digest the {@link RowDigest} of the rows; empty if the findings do not depend on the order of rows
 * @param duplicates the rows that repeat another one; to be closed
 * @param keyOrder the rows in key order, if they are to be applied in it; to be closed
 */
public record Survey(
        RowSource source,
        HeaderMapping mapping,
        FileFindings findings,
        List<Note> notes,
        Seed seed,
        FileStatistics file,
        OptionalLong digest,
        DuplicateRows duplicates,
        @Nullable KeyOrder keyOrder)
        implements AutoCloseable {
    /** Returns the number of data rows. */
    public long rows() {
        return file.rows();
    }

    @Override
    public void close() throws IOException {
        duplicates.close();
        if (keyOrder != null) {
            keyOrder.close();
        }
    }
}

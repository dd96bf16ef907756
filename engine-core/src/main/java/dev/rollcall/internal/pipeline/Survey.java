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
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactStore;
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
    /** The most passes: two find another reading of the source and of its identifiers, a third one reads with both. */
    private static final int MAX_PASSES = 3;

    /** A listener to the progress of the survey, called once for {@link #EVERY} rows. */
    @FunctionalInterface
    public interface Listener {
        int EVERY = 16_384;

        void surveyed(long rows, long bytes);
    }

    /**
     * Surveys the source: once, and again if the whole file shows that its rows must be read in another way (ruling
     *
     *
     * @param store the store for look-ups of known contacts, if the request depends on them; not changed
     * @param seed a new seed; the one of the checkpoint if the import continues
     * @param byKey whether to collect what is needed to apply the rows in key order
     * @param budgetBytes the most memory to use, about
     */
    public static Survey of(
            ImportRequest request,
            ContactStore store,
            List<FieldDefinition> fields,
            Seed seed,
            boolean byKey,
            long budgetBytes,
            Listener listener)
            throws IOException, InterruptedException {
        RowSource source = request.source();
        FileFindings assumed = FileFindings.NONE;
        for (int pass = 1; ; pass++) {
            try (SurveyPass reading = new SurveyPass(
                    source, request.options(), store, fields, seed, assumed, byKey, budgetBytes, listener)) {
                reading.run();
                RowSource other = reading.otherReading().orElse(null);
                if (pass == MAX_PASSES || (other == null && reading.findings().identifiesLike(assumed))) {
                    return reading.survey();
                }
                source = other == null ? source : other;
                assumed = other == null ? reading.findings() : FileFindings.NONE;
            }
        }
    }

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

package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactStore;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a first look at the whole source, in which nothing is written.
 *
 * @param source the source as it is to be read
 * @param findings what the reading of single rows depends on
 * @param notes what is to be said of the file once
 * @param seed what fingerprints were keyed with: with the same one the same source gives the same duplicates and the same key order
 * @param file what the source as a whole looks like
 * @param digest the {@link RowDigest} of the rows; empty where the order of rows does not matter to what was found
 * @param duplicates which rows repeat another one; to be closed
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
    /** Two passes find another reading of the source and of its identifiers, a third one reads with both. */
    private static final int MAX_PASSES = 3;

    /** Hears how far the survey is, every so many rows. */
    @FunctionalInterface
    public interface Listener {
        int EVERY = 16_384;

        void surveyed(long rows, long bytes);
    }

    /**
     * Goes through the source: once, and again where the whole file shows that its rows are to be read otherwise (ruling R-43).
     *
     * @param store asked for known contacts where the request depends on them; not changed
     * @param seed a new one; that of the checkpoint if the import goes on
     * @param byKey whether to find out what it takes to apply the rows in key order
     * @param budgetBytes most memory to use, about
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

    /** How many data rows there are. */
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

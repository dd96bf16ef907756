package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.row.FieldReader;
import dev.rollcall.internal.row.IdentifierReader;
import dev.rollcall.job.Duplicates;
import dev.rollcall.job.FileStatistics;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass over the source found; nothing is written in it.
 *
 * @param file what the source as a whole looks like; if rows with the same key are all applied and nobody watches, only its rows
 *     are counted
 * @param digest the {@link RowDigest} of the rows; empty where the order of rows does not matter to what was found
 * @param duplicates which rows repeat another one; to be closed
 */
public record Survey(HeaderMapping mapping, FileStatistics file, OptionalLong digest, DuplicateRows duplicates)
        implements AutoCloseable {
    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int SEED_BYTES = 16;

    /** Hears how far the survey is, every so many rows. */
    @FunctionalInterface
    public interface Listener {
        int EVERY = 16_384;

        void surveyed(long rows, long bytes);
    }

    /** Goes through the source once. */
    public static Survey of(ImportRequest request, List<FieldDefinition> fields, long budgetBytes, Listener listener)
            throws IOException {
        ImportOptions options = request.options();
        try (RowCursor cursor = request.source().open()) {
            HeaderMapping mapping = HeaderMapping.of(
                    cursor.header(),
                    options.mapping(),
                    options.unknownColumns(),
                    fields,
                    options.match().order());
            Rows rows = new Rows(cursor, listener);
            FieldReader.requireTexts(mapping, options.values());
            Duplicates duplicates = options.match().duplicates();
            if (duplicates == Duplicates.IN_ORDER) {
                if (request.watchdog() == null) {
                    rows.count();
                } else {
                    rows.forEachKey(new IdentifierReader(mapping, options), (row, key) -> {});
                }
                return new Survey(mapping, rows.statistics(0), OptionalLong.empty(), DuplicateRows.none());
            }
            byte[] seed = new byte[SEED_BYTES];
            SEEDS.nextBytes(seed);
            DuplicateSearch.Winner winner =
                    duplicates == Duplicates.FIRST_WINS ? DuplicateSearch.Winner.FIRST : DuplicateSearch.Winner.LAST;
            try (DuplicateSearch search =
                    new DuplicateSearch(winner, options.match().duplicateCheck(), seed, budgetBytes)) {
                RowDigest digest = new RowDigest();
                rows.forEachKey(new IdentifierReader(mapping, options), (row, key) -> {
                    digest.add(key);
                    key.ifPresent(found -> search.add(found, row.number()));
                });
                DuplicateRows found = search.resolve();
                return new Survey(mapping, rows.statistics(found.count()), OptionalLong.of(digest.sum()), found);
            }
        }
    }

    /** How many data rows there are. */
    public long rows() {
        return file.rows();
    }

    /** The rows of the source, and what is counted of them. Goes through them once. */
    private static final class Rows {
        private final RowCursor cursor;
        private final Listener listener;
        private final Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
        private long rows;
        private long withoutIdentifier;

        Rows(RowCursor cursor, Listener listener) {
            this.cursor = cursor;
            this.listener = listener;
        }

        void count() throws IOException {
            while (next() != null) {
                // counted
            }
        }

        void forEachKey(IdentifierReader identifiers, BiConsumer<Row, Optional<Identifier>> taker) throws IOException {
            for (Row row = next(); row != null; row = next()) {
                Optional<Identifier> key = identifiers
                        .read(row, fault -> faults.merge(fault.code(), 1L, Long::sum))
                        .key();
                withoutIdentifier += key.isPresent() ? 0 : 1;
                taker.accept(row, key);
            }
        }

        private @Nullable Row next() throws IOException {
            Row row = cursor.next();
            if (row != null) {
                rows++;
                if (rows % Listener.EVERY == 0) {
                    listener.surveyed(rows, cursor.bytesRead());
                }
            }
            return row;
        }

        FileStatistics statistics(long duplicates) {
            return new FileStatistics(rows, withoutIdentifier, duplicates, faults);
        }
    }

    @Override
    public void close() throws IOException {
        duplicates.close();
    }
}

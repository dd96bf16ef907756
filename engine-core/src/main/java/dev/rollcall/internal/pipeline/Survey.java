package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.dedupe.Seed;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.row.FieldReader;
import dev.rollcall.internal.row.IdentifierReader;
import dev.rollcall.job.ApplyOrder;
import dev.rollcall.job.Duplicates;
import dev.rollcall.job.FileStatistics;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.MatchRules;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass over the source found; nothing is written in it.
 *
 * @param seed what fingerprints were keyed with: with the same one the same source gives the same duplicates and the same key order
 * @param file what the source as a whole looks like; if rows with the same key are all applied and nobody watches, only its rows
 *     are counted
 * @param digest the {@link RowDigest} of the rows; empty where the order of rows does not matter to what was found
 * @param duplicates which rows repeat another one; to be closed
 * @param keyOrder the rows in key order, if they are to be applied in it; to be closed
 */
public record Survey(
        HeaderMapping mapping,
        Seed seed,
        FileStatistics file,
        OptionalLong digest,
        DuplicateRows duplicates,
        @Nullable KeyOrder keyOrder)
        implements AutoCloseable {
    /** A file of so many rows gains nothing from key order. */
    private static final int SMALL = 10_000;

    /** Hears how far the survey is, every so many rows. */
    @FunctionalInterface
    public interface Listener {
        int EVERY = 16_384;

        void surveyed(long rows, long bytes);
    }

    /**
     * Goes through the source once.
     *
     * @param seed a new one; that of the checkpoint if the import goes on
     * @param byKey whether to find out what it takes to apply the rows in key order
     * @param budgetBytes most memory to use, about
     */
    public static Survey of(
            ImportRequest request,
            List<FieldDefinition> fields,
            Seed seed,
            boolean byKey,
            long budgetBytes,
            Listener listener)
            throws IOException {
        ImportOptions options = request.options();
        try (RowCursor cursor = request.source().open()) {
            HeaderMapping mapping = HeaderMapping.of(
                    cursor.header(),
                    options.mapping(),
                    options.unknownColumns(),
                    fields,
                    options.match().order());
            FieldReader.requireTexts(mapping, options.values());
            Rows rows = new Rows(cursor, listener);
            boolean inOrder = options.match().duplicates() == Duplicates.IN_ORDER;
            if (inOrder && !byKey && request.watchdog() == null) {
                rows.count();
                return new Survey(mapping, seed, rows.statistics(0), OptionalLong.empty(), DuplicateRows.none(), null);
            }
            long part = byKey ? budgetBytes / 2 : budgetBytes;
            OptionalLong size = request.source().sizeInBytes();
            try (DuplicateSearch search = inOrder ? null : search(options.match(), seed, part);
                    KeyOrderSurvey keys = byKey ? new KeyOrderSurvey(mapping, options, seed, part, size) : null) {
                RowDigest digest = new RowDigest();
                rows.forEach(new IdentifierReader(mapping, options), (row, identifiers) -> {
                    Optional<Identifier> key = identifiers.key();
                    digest.add(key);
                    if (search != null) {
                        key.ifPresent(found -> search.add(found, row.number()));
                    }
                    if (keys != null) {
                        keys.add(row, identifiers);
                    }
                });
                DuplicateRows duplicates = search == null ? DuplicateRows.none() : search.resolve();
                try {
                    boolean small = options.applyOrder() == ApplyOrder.AUTO && rows.rows <= SMALL;
                    return new Survey(
                            mapping,
                            seed,
                            rows.statistics(duplicates.count()),
                            inOrder && !byKey ? OptionalLong.empty() : OptionalLong.of(digest.sum()),
                            duplicates,
                            keys == null || small ? null : keys.resolve().orElse(null));
                } catch (RuntimeException e) {
                    duplicates.close();
                    throw e;
                }
            }
        }
    }

    private static DuplicateSearch search(MatchRules rules, Seed seed, long budgetBytes) {
        DuplicateSearch.Winner winner = rules.duplicates() == Duplicates.FIRST_WINS
                ? DuplicateSearch.Winner.FIRST
                : DuplicateSearch.Winner.LAST;
        return new DuplicateSearch(winner, rules.duplicateCheck(), seed, budgetBytes);
    }

    /** How many data rows there are. */
    public long rows() {
        return file.rows();
    }

    /** Takes what a row is known by. */
    private interface Taker {
        void take(Row row, Identifiers identifiers) throws IOException;
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

        void forEach(IdentifierReader reader, Taker taker) throws IOException {
            for (Row row = next(); row != null; row = next()) {
                Identifiers identifiers = reader.read(row, fault -> faults.merge(fault.code(), 1L, Long::sum));
                withoutIdentifier += identifiers.key().isPresent() ? 0 : 1;
                taker.take(row, identifiers);
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
        if (keyOrder != null) {
            keyOrder.close();
        }
    }
}

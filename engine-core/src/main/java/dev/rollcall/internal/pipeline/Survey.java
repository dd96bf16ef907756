package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.row.IdentifierReader;
import dev.rollcall.job.Duplicates;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;

/**
 * What a first pass over the source found; nothing is written in it.
 *
 * @param rows how many data rows there are
 * @param digest the {@link RowDigest} of the rows; empty where the order of rows does not matter to what was found
 * @param duplicates which rows repeat another one; to be closed
 */
public record Survey(HeaderMapping mapping, long rows, OptionalLong digest, DuplicateRows duplicates)
        implements AutoCloseable {
    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int SEED_BYTES = 16;

    /** Hears how far the survey is, every so many rows. */
    @FunctionalInterface
    public interface Listener {
        int EVERY = 16_384;

        void surveyed(long rows, long bytes);
    }

    /** Goes through {@code source} once. */
    public static Survey of(
            RowSource source, ImportOptions options, List<FieldDefinition> fields, long budgetBytes, Listener listener)
            throws IOException {
        try (RowCursor cursor = source.open()) {
            HeaderMapping mapping = HeaderMapping.of(
                    cursor.header(),
                    options.mapping(),
                    options.unknownColumns(),
                    fields,
                    options.match().order());
            Duplicates duplicates = options.match().duplicates();
            if (duplicates == Duplicates.IN_ORDER) {
                return new Survey(mapping, count(cursor, listener), OptionalLong.empty(), DuplicateRows.none());
            }
            byte[] seed = new byte[SEED_BYTES];
            SEEDS.nextBytes(seed);
            DuplicateSearch.Winner winner =
                    duplicates == Duplicates.FIRST_WINS ? DuplicateSearch.Winner.FIRST : DuplicateSearch.Winner.LAST;
            try (DuplicateSearch search = new DuplicateSearch(winner, seed, budgetBytes)) {
                RowDigest digest = new RowDigest();
                long rows = search(cursor, new IdentifierReader(mapping, options), options, search, digest, listener);
                return new Survey(mapping, rows, OptionalLong.of(digest.sum()), search.resolve());
            }
        }
    }

    private static long count(RowCursor cursor, Listener listener) throws IOException {
        long rows = 0;
        while (cursor.next() != null) {
            rows++;
            tell(listener, rows, cursor);
        }
        return rows;
    }

    private static long search(
            RowCursor cursor,
            IdentifierReader identifiers,
            ImportOptions options,
            DuplicateSearch search,
            RowDigest digest,
            Listener listener)
            throws IOException {
        long rows = 0;
        for (Row row = cursor.next(); row != null; row = cursor.next()) {
            rows++;
            Optional<Identifier> key =
                    identifiers.read(row, fault -> {}).key(options.match().order());
            digest.add(key);
            if (key.isPresent()) {
                search.add(key.get(), row.number());
            }
            tell(listener, rows, cursor);
        }
        return rows;
    }

    private static void tell(Listener listener, long rows, RowCursor cursor) {
        if (rows % Listener.EVERY == 0) {
            listener.surveyed(rows, cursor.bytesRead());
        }
    }

    @Override
    public void close() throws IOException {
        duplicates.close();
    }
}

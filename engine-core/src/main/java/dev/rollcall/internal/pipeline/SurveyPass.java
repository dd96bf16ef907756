package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.header.RefusalText;
import dev.rollcall.internal.order.KeyOrderSurvey;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.row.FieldReader;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.internal.row.FindingsCollector;
import dev.rollcall.internal.row.IdentifierReader;
import dev.rollcall.internal.row.LeavingCells;
import dev.rollcall.internal.row.OptInTimes;
import dev.rollcall.internal.row.SpreadsheetWrappers;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceFindings;
import dev.rollcall.store.ContactStore;
import org.jspecify.annotations.Nullable;

/** One pass of a {@link Survey} over all rows. Used once, by one thread. */
final class SurveyPass implements AutoCloseable {
    /** The number of rows up to which a file gains nothing from key order. */
    private static final int SMALL = 10_000;

    private final RowSource source;
    private final ImportOptions options;
    private final Seed seed;
    private final FileFindings assumed;
    private final Survey.Listener listener;
    private final boolean byKey;
    private final RowCursor cursor;
    private final HeaderMapping mapping;
    private final FindingsCollector collector;
    private final OptInTimes optInTimes;
    private final LeavingCells leavingCells;
    private final @Nullable OpenContacts open;
    private final RowDigest digest = new RowDigest();
    private final @Nullable DuplicateSearch search;
    private final @Nullable KeyOrderSurvey keys;
    private final @Nullable SharedSurvey shared;
    private final Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
    private long rows;
    private long withoutIdentifier;
    private SourceFindings sourceFindings = SourceFindings.NONE;

    /**
     * Opens the source and maps its header.
     *
     * @param store the store for look-ups of known contacts, if everybody in the file has left
     * @param assumed the findings with which rows are read
     * @param byKey whether to collect what is needed to apply the rows in key order
     */
    SurveyPass(
            RowSource source,
            ImportOptions options,
            ContactStore store,
            List<FieldDefinition> fields,
            Seed seed,
            FileFindings assumed,
            boolean byKey,
            long budgetBytes,
            Survey.Listener listener)
            throws IOException {
        this.source = source;
        this.options = options;
        this.seed = seed;
        this.assumed = assumed;
        this.listener = listener;
        this.byKey = byKey;
        this.cursor = CheckedCursor.open(source);
        EverybodyLeft left = options.consent().everybodyLeft();
        boolean opened = false;
        try {
            this.mapping = HeaderMapping.of(cursor.header(), options, fields);
            FieldReader.requireTexts(mapping, options.values());
            this.collector = new FindingsCollector(mapping, options);
            this.optInTimes = new OptInTimes(mapping, options);
            this.leavingCells = new LeavingCells(mapping, options);
            long part = byKey ? budgetBytes / 2 : budgetBytes;
            this.search = isInOrder() ? null : search(options.match(), seed, part);
            this.keys = byKey ? new KeyOrderSurvey(seed, part, source.sizeInBytes()) : null;
            boolean isShared = byKey || options.match().limitsShared();
            this.shared = isShared ? new SharedSurvey(mapping, options, seed, part / 4) : null;
            this.open = left == null ? null : new OpenContacts(left, mapping, store, seed, part / 8);
            opened = true;
        } finally {
            if (!opened) {
                cursor.close();
            }
        }
    }

    private static DuplicateSearch search(MatchRules rules, Seed seed, long budgetBytes) {
        DuplicateSearch.Winner winner = rules.duplicates() == Duplicates.FIRST_WINS
                ? DuplicateSearch.Winner.FIRST
                : DuplicateSearch.Winner.LAST;
        return new DuplicateSearch(winner, rules.duplicateCheck(), seed, budgetBytes);
    }

    private boolean isInOrder() {
        return options.match().duplicates() == Duplicates.IN_ORDER;
    }

    /**
     * Reads all rows.
     *
     * @throws InterruptedException if the caller was interrupted; a source that blocks must notice it itself
     */
    void run() throws IOException, InterruptedException {
        IdentifierReader reader = new IdentifierReader(mapping, options, assumed);
        SpreadsheetWrappers wrappers = new SpreadsheetWrappers(mapping, options);
        List<Fault> found = new ArrayList<>();
        for (Row row = cursor.next(); row != null; row = cursor.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Row unwrapped = wrappers.unwrap(row);
            found.clear();
            found.addAll(unwrapped.faults());
            take(row, reader.read(unwrapped, fault -> {
                faults.merge(fault.code(), 1L, Long::sum);
                found.add(fault);
            }));
            collector.add(unwrapped, found);
            optInTimes.add(unwrapped);
            leavingCells.add(unwrapped);
            rows++;
            if (rows % Survey.Listener.EVERY == 0) {
                listener.surveyed(rows, cursor.bytesRead());
            }
        }
        sourceFindings = cursor.findings();
    }

    private void take(Row row, Identifiers identifiers) throws IOException {
        Optional<Identifier> key = identifiers.key();
        withoutIdentifier += key.isPresent() ? 0 : 1;
        digest.add(key);
        if (search != null && key.isPresent()) {
            search.add(key.get(), row.number());
        }
        if (shared != null) {
            shared.add(identifiers);
        }
        if (keys != null) {
            keys.add(row, identifiers);
        }
        if (open != null) {
            open.add(identifiers);
        }
    }

    /** Returns the source to read instead, if this pass has found that its rows have other cells. */
    Optional<RowSource> otherReading() {
        return Optional.ofNullable(sourceFindings.reading());
    }

    FileFindings findings() {
        return collector.findings(sourceFindings);
    }

    /** Checks that the request explains every column whose cells speak of leaving or agreeing. */
    private void requireSettled() {
        List<MappingProblem> problems = new ArrayList<>(leavingCells.problems());
        problems.addAll(optInTimes.problems());
        if (!problems.isEmpty()) {
            throw RefusalText.exception(problems);
        }
    }

    /**
     * Returns the findings, to be closed. Only valid if rows have the identifiers that this pass has read.
     *
     * @throws MappingException if a column turns out to say who has left or not agreed
     * @throws RefusedException if the import would do more than the request allows
     */
    Survey survey() {
        FileFindings findings = findings();
        if (!findings.identifiesLike(assumed)) {
            throw new IllegalStateException("this pass has read other identifiers than the rows have");
        }
        requireSettled();
        if (shared != null) {
            shared.requireWithinLimit();
        }
        if (open != null) {
            open.requireWithinLimit();
        }
        List<Note> notes = new ArrayList<>(sourceFindings.notes());
        notes.addAll(collector.notes());
        DuplicateRows duplicates = search == null ? DuplicateRows.none() : search.resolve();
        try {
            boolean small = options.applyOrder() == ApplyOrder.AUTO && rows <= SMALL;
            return new Survey(
                    source,
                    mapping,
                    findings,
                    notes,
                    seed,
                    new FileStatistics(rows, withoutIdentifier, duplicates.count(), faults),
                    isInOrder() && !byKey ? OptionalLong.empty() : OptionalLong.of(digest.sum()),
                    duplicates,
                    keys == null || shared == null || small
                            ? null
                            : keys.resolve(shared.shared()).orElse(null));
        } catch (RuntimeException e) {
            duplicates.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (search != null) {
            search.close();
        }
        if (shared != null) {
            shared.close();
        }
        if (keys != null) {
            keys.close();
        }
        if (open != null) {
            open.close();
        }
        cursor.close();
    }
}

package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.row.FieldReader;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.internal.row.IdentifierReader;
import dev.rollcall.internal.row.SpreadsheetWrappers;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a survey over all rows. It reads the identifiers of each row, and passes the row to its collectors. Used
 * once, by one thread.
 */
final class SurveyPass implements AutoCloseable {
    private final Reading reading;
    private final SurveySettings settings;
    private final RowCursor cursor;
    private final HeaderMapping mapping;
    private final CellSurvey cells;
    private final KeySurvey keys;
    private final Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
    private long rows;
    private long withoutIdentifier;
    private SourceFindings sourceFindings = SourceFindings.NONE;

    /**
     * The way in which rows are read.
     *
     * @param assumed the findings with which identifiers are read
     */
    record Reading(RowSource source, FileFindings assumed) {}

    /** Maps the header of the source that {@code cursor} reads. */
    private SurveyPass(Reading reading, SurveySettings settings, RowCursor cursor) {
        ImportOptions options = settings.options();
        this.reading = reading;
        this.settings = settings;
        this.cursor = cursor;
        this.mapping = HeaderBinder.bind(cursor.header(), options, settings.fields());
        FieldReader.requireTexts(mapping, options.values());
        this.cells = new CellSurvey(mapping, options);
        this.keys = new KeySurvey(mapping, settings, reading.source().sizeInBytes());
    }

    /** Opens the source and maps its header. */
    static SurveyPass open(Reading reading, SurveySettings settings) throws IOException, InterruptedException {
        RowCursor cursor = CheckedCursor.open(reading.source());
        try {
            return new SurveyPass(reading, settings, cursor);
        } catch (MappingException refusal) {
            RowSource complete;
            try (cursor) {
                complete = withAllColumns(cursor);
            }
            if (complete == null) {
                throw refusal;
            }
            return open(new Reading(complete, reading.assumed()), settings);
        } catch (Throwable failure) {
            cursor.close();
            throw failure;
        }
    }

    /** Returns the source with the columns that only later rows show, or null if there are none. */
    private static @Nullable RowSource withAllColumns(RowCursor cursor) throws IOException, InterruptedException {
        if (cursor.isHeaderComplete()) {
            return null;
        }
        // the columns are known at the end
        while (cursor.next() != null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return cursor.findings().reading();
    }

    /**
     * Reads all rows.
     *
     * @throws InterruptedException if the caller was interrupted; a source that blocks must notice it itself
     */
    void run(SurveyListener listener) throws IOException, InterruptedException {
        IdentifierReader reader = new IdentifierReader(mapping, settings.options(), reading.assumed());
        SpreadsheetWrappers wrappers = new SpreadsheetWrappers(mapping, settings.options());
        List<Fault> found = new ArrayList<>();
        Consumer<Fault> report = fault -> {
            faults.merge(fault.code(), 1L, Long::sum);
            found.add(fault);
        };
        for (Row row = cursor.next(); row != null; row = cursor.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Row unwrapped = wrappers.unwrap(row);
            found.clear();
            found.addAll(unwrapped.faults());
            Identifiers identifiers = reader.read(unwrapped, report);
            keys.add(row, identifiers);
            cells.add(unwrapped, found);
            rows++;
            withoutIdentifier += identifiers.key().isPresent() ? 0 : 1;
            if (rows % SurveyListener.EVERY == 0) {
                listener.surveyed(rows, cursor.bytesRead());
            }
        }
        sourceFindings = cursor.findings();
    }

    /**
     * Returns the way in which rows must be read instead: with other cells, or with other identifiers. Empty if this
     * pass has read them as they are.
     */
    Optional<Reading> otherReading() {
        RowSource other = sourceFindings.reading();
        if (other != null) {
            return Optional.of(new Reading(other, FileFindings.NONE));
        }
        FileFindings findings = cells.findings(sourceFindings);
        return findings.identifiesLike(reading.assumed())
                ? Optional.empty()
                : Optional.of(new Reading(reading.source(), findings));
    }

    /**
     * Returns the result, to be closed. Only valid if rows have the identifiers that this pass has read.
     *
     * @throws MappingException if a column turns out to say who has left or not agreed
     * @throws RefusedException if the import would do more than the request allows
     */
    Survey survey() {
        FileFindings findings = cells.findings(sourceFindings);
        if (!findings.identifiesLike(reading.assumed())) {
            throw new IllegalStateException("this pass has read other identifiers than the rows have");
        }
        cells.requireSettled();
        keys.requireWithinLimits();
        List<Note> notes = new ArrayList<>(sourceFindings.notes());
        notes.addAll(cells.notes());
        KeySurvey.Result result = keys.resolve(rows);
        return new Survey(
                reading.source(),
                mapping,
                findings,
                notes,
                settings.seed(),
                new FileStatistics(rows, withoutIdentifier, result.duplicates().count(), faults),
                result.digest(),
                result.duplicates(),
                result.keyOrder());
    }

    @Override
    public void close() throws IOException {
        keys.close();
        cursor.close();
    }
}

package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.fault.OptionHint;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.row.FileFindings.NotedWarning;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.SourceFindings;

/**
 * A collector of {@link FileFindings}: it accepts the rows of the survey's pass one by one, in memory that depends only
 * on the number of columns. Used by one thread.
 */
public final class FindingsCollector {
    /** The number of warnings below which they stay on their rows (ruling R-37). */
    private static final int MIN_NOTED = 20;

    /**
     * The most warnings that notes replace, and the most notes: the length of a report is limited, and each note names
     * a column.
     */
    private static final int MAX_NOTED = 50;

    private static final int MAX_NOTES = 200;

    private final List<String> header;
    private final long[] filled;
    private final IdentifierColumns identifiers;
    private final FileDates dates;
    private final PlaceholderValues placeholders;
    private final JoinedTags tags;
    private final Map<NotedWarning, OccurrenceCounter> counted = new LinkedHashMap<>();

    public FindingsCollector(HeaderMapping mapping, ImportOptions options) {
        this.header = mapping.header();
        this.filled = new long[header.size()];
        this.identifiers = new IdentifierColumns(mapping, options);
        this.dates = new FileDates(mapping, options);
        this.placeholders = new PlaceholderValues(mapping, options);
        this.tags = new JoinedTags(mapping, options);
    }

    /**
     * Adds a row.
     *
     * @param faults the faults of the row and of its identifiers
     */
    public void add(Row row, List<Fault> faults) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < filled.length; i++) {
            if (cells.get(i) instanceof Cell.Given) {
                filled[i]++;
            }
        }
        identifiers.add(row);
        dates.add(row);
        placeholders.add(row);
        tags.find(
                row,
                column -> occurrences(new NotedWarning(FaultCode.JOINED_TAGS, column))
                        .add(row.line()));
        for (Fault fault : faults) {
            String column = fault.column();
            if (column != null && (fault.code().isReportedOnce() || OptionHint.of(fault.code()) != null)) {
                occurrences(new NotedWarning(fault.code(), column)).add(row.line());
            }
        }
    }

    /** Returns the findings after all rows were added. */
    public FileFindings findings(SourceFindings source) {
        return new FileFindings(source, identifiers.findings(), dates.orders(), Set.copyOf(notedWarnings()));
    }

    private List<NotedWarning> notedWarnings() {
        return counted.keySet().stream()
                .filter(warning -> isReportedOnce(warning, occurrences(warning)))
                .limit(MAX_NOTED)
                .toList();
    }

    private OccurrenceCounter occurrences(NotedWarning warning) {
        return counted.computeIfAbsent(warning, unseen -> new OccurrenceCounter());
    }

    /** Reports whether at least a tenth of the column's filled cells have the fault. */
    private boolean isReportedOnce(NotedWarning warning, OccurrenceCounter occurrences) {
        return warning.code().isReportedOnce()
                && occurrences.count() >= MIN_NOTED
                && occurrences.count() * 10 >= cells(warning.column());
    }

    private long cells(String column) {
        return filled[header.indexOf(column)];
    }

    /**
     * Reports whether most of the column's filled cells have the fault, as they do if an option is missing in the
     * request.
     */
    private boolean isUsual(NotedWarning fault, OccurrenceCounter occurrences) {
        return OptionHint.of(fault.code()) != null
                && occurrences.count() > 1
                && occurrences.count() * 2 > cells(fault.column());
    }

    /** Returns the notes about the file as a whole. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        dates.addNotes(notes::add);
        placeholders.addNotes(notes::add);
        counted.forEach((fault, occurrences) -> {
            if (isUsual(fault, occurrences)) {
                notes.add(occurrences.note(fault.code(), fault.column(), OptionHint.of(fault.code())));
            }
        });
        for (NotedWarning warning : notedWarnings()) {
            notes.add(occurrences(warning).note(warning.code(), warning.column(), null));
        }
        return notes.subList(0, Math.min(MAX_NOTES, notes.size()));
    }
}

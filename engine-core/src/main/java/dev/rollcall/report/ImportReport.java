package dev.rollcall.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import. Cannot exist with rows unaccounted for: the outcomes sum to the rows (law 1).
 *
 * @param rows data rows that have an outcome
 * @param outcomes how many rows ended how; every outcome has an entry
 * @param faults how many faults of each code there were; codes without one have no entry
 * @param counters the vendors' counters; every one has an entry; if nothing was kept, those of what was stored are 0
 * @param columns what each column of the source fed, by column name
 * @param ignoredColumns the columns that nothing mapped
 * @param createdLists lists that the import created and that are there
 * @param createdFields fields that the import created and that are there
 * @param kept what of all this is in the store; with NONE, outcomes and faults are what would have been
 * @param rejection why nothing was kept, in words, or null if the import was not rejected
 * @param optOutsNotApplied rows that ask for an opt-out of which nothing was kept
 * @param warnings what a person should know of the import as a whole
 * @param notes remarks about the source as a whole, each in place of a warning on many rows or about how it was read
 * @param startedAt the import's one instant, by the store's clock
 */
public record ImportReport(
        UUID importId,
        ImportStatus status,
        long rows,
        Map<Outcome, Long> outcomes,
        Map<FaultCode, Long> faults,
        Map<Counter, Long> counters,
        Map<String, String> columns,
        List<String> ignoredColumns,
        List<String> createdLists,
        List<String> createdFields,
        Committed kept,
        @Nullable String rejection,
        long optOutsNotApplied,
        List<String> warnings,
        List<Note> notes,
        Instant startedAt,
        Duration duration) {
    public ImportReport {
        Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, outcomes.getOrDefault(outcome, 0L));
        }
        outcomes = Collections.unmodifiableMap(all);
        Map<FaultCode, Long> counted = new EnumMap<>(FaultCode.class);
        counted.putAll(faults);
        faults = Collections.unmodifiableMap(counted);
        Map<Counter, Long> sums = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            boolean counts = kept != Committed.NONE || !counter.countsWhatIsStored();
            sums.put(counter, counts ? counters.getOrDefault(counter, 0L) : 0L);
        }
        counters = Collections.unmodifiableMap(sums);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        ignoredColumns = List.copyOf(ignoredColumns);
        createdLists = List.copyOf(createdLists);
        createdFields = List.copyOf(createdFields);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
        long accounted = all.values().stream().mapToLong(Long::longValue).sum();
        if (accounted != rows) {
            throw new IllegalArgumentException("rows unaccounted for: " + rows + " rows, " + accounted + " outcomes");
        }
    }

    /** How many rows ended as {@code outcome}. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** A vendor's counter. */
    public long count(Counter counter) {
        return counters.getOrDefault(counter, 0L);
    }

    /** How many stored addresses and phone numbers rows have changed. */
    public long changedIdentifiers() {
        return faults.getOrDefault(FaultCode.IDENTIFIER_CHANGED, 0L);
    }

    public long inserted() {
        return count(Outcome.INSERTED);
    }

    public long updated() {
        return count(Outcome.UPDATED);
    }

    public long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    public long deleted() {
        return count(Outcome.DELETED);
    }

    public long ignored() {
        return count(Outcome.IGNORED);
    }

    /** How many rows were left out. */
    public long refused() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isRefused())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The report in one line: how it ended, how many rows ended how, and how many faults there were. Nothing personal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append("import ")
                .append(importId)
                .append(' ')
                .append(status)
                .append(": ")
                .append(rows)
                .append(" rows");
        outcomes.forEach((outcome, count) -> append(text, outcome.name().toLowerCase(Locale.ROOT), count));
        faults.forEach((code, count) -> append(text, code.toString(), count));
        return text.toString();
    }

    private static void append(StringBuilder text, String what, long count) {
        if (count > 0) {
            text.append(", ").append(count).append(' ').append(what);
        }
    }

    /** The report as JSON text; {@link #fromJson} is its inverse. */
    public String toJson() {
        return ReportJson.write(this);
    }

    /**
     * The report in {@code json}.
     *
     * @throws IllegalArgumentException if it is no report
     */
    public static ImportReport fromJson(String json) {
        return ReportJson.read(json);
    }
}

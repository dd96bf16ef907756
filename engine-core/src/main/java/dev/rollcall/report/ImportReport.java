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
import dev.rollcall.vendor.Counter;
import org.jspecify.annotations.Nullable;

/**
 * The report of an import. Every row is accounted for: the outcomes sum to the rows (law 1). Immutable.
 *
 * @param importId the import's id
 * @param status the state of the import
 * @param rows the number of data rows that have an outcome
 * @param outcomes the number of rows by outcome; every outcome has an entry
 * @param faults the number of faults by code; codes without a fault have no entry
 * @param counters the vendors' counters that the import has (option {@code counters}); if nothing was committed,
 *     counters of stored contacts are 0
 * @param columns the target of each mapped column of the source, by column name
 * @param ignoredColumns the columns that nothing mapped
 * @param createdLists the lists that the import created and committed
 * @param createdFields the fields that the import created and committed
 * @param kept the part of the import that is in the store; with NONE, outcomes and faults are what would have been
 * @param rejection the reason why nothing was committed, in words, or null if the import was not rejected
 * @param optOutsNotApplied the number of rows with an opt-out that was not applied
 * @param warnings the warnings about the import as a whole, for people
 * @param notes the remarks about the source as a whole, each in place of a warning on many rows or about the reading
 * @param startedAt the import's one instant, by the store's clock
 * @param duration the duration of the import
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
    /** @throws IllegalArgumentException if the outcomes do not sum to the rows */
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
        counters.forEach((counter, sum) ->
                sums.put(counter, kept == Committed.NONE && counter.countsCommittedRows() ? 0L : sum));
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

    /** Returns the number of rows with {@code outcome}. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Returns the value of a vendor's counter; 0 if the import does not have it. */
    public long count(Counter counter) {
        return counters.getOrDefault(counter, 0L);
    }

    /** Returns the number of stored addresses and phone numbers that rows have changed. */
    public long changedIdentifiers() {
        return faults.getOrDefault(FaultCode.IDENTIFIER_CHANGED, 0L);
    }

    /** Returns the number of rows that created a contact. */
    public long inserted() {
        return count(Outcome.INSERTED);
    }

    /** Returns the number of rows that changed a contact. */
    public long updated() {
        return count(Outcome.UPDATED);
    }

    /** Returns the number of accepted rows that changed nothing. */
    public long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    /** Returns the number of rows that deleted a contact. */
    public long deleted() {
        return count(Outcome.DELETED);
    }

    /** Returns the number of rows that were not applied because the options say so. */
    public long ignored() {
        return count(Outcome.IGNORED);
    }

    /** Returns the number of refused rows. */
    public long refused() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isRefused())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the report in one line: status, rows, outcomes and faults. No personal data. */
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

    /** Returns the report as JSON text; {@link #fromJson} is the inverse. */
    public String toJson() {
        return ReportJson.write(this);
    }

    /**
     * Returns the report in {@code json}.
     *
     * @throws IllegalArgumentException if it is not a report
     */
    public static ImportReport fromJson(String json) {
        return ReportJson.read(json);
    }
}

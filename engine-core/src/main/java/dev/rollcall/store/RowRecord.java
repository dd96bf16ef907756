package dev.rollcall.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.RowFact;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps of a row.
 *
 * @param number the row's number in its source, from 1
 * @param line the line it starts on
 * @param contactId the contact it was applied to, or null
 * @param inserted whether that contact was created by this row
 * @param duplicateOf the number of the row it repeats, or null
 * @param cells the cells as read, for a row that was refused or has an ERROR fault; otherwise null. Personal.
 * @param facts what counters need to know
 */
public record RowRecord(
        long number,
        long line,
        Outcome outcome,
        @Nullable Long contactId,
        boolean inserted,
        @Nullable Long duplicateOf,
        List<Fault> faults,
        @Nullable List<String> cells,
        Set<RowFact> facts) {
    public RowRecord {
        facts = Collections.unmodifiableSet(facts.isEmpty() ? EnumSet.noneOf(RowFact.class) : EnumSet.copyOf(facts));
    }

    /** The same without anything personal. */
    public RowRecord redacted() {
        List<Fault> anonymous = faults.stream().map(Fault::withoutText).toList();
        return new RowRecord(number, line, outcome, null, inserted, duplicateOf, anonymous, null, facts);
    }
}

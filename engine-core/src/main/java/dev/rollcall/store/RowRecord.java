package dev.rollcall.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The journal's record of a row. Immutable if its lists are.
 *
 * @param number the row's number in its source, from 1
 * @param line the line that it starts on
 * @param outcome the result of the row
 * @param contactId the contact that it was applied to, or null
 * @param inserted whether the row created that contact
 * @param duplicateOf the number of the row that it repeats, or null
 * @param faults the faults of the row
 * @param cells the cells as read, for a row that was refused or has an ERROR fault; otherwise null. Personal.
 * @param facts the facts that counters need
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
    /** Copies the facts. */
    public RowRecord {
        facts = Collections.unmodifiableSet(facts.isEmpty() ? EnumSet.noneOf(RowFact.class) : EnumSet.copyOf(facts));
    }

    /** Returns a copy without personal data. */
    public RowRecord redacted() {
        List<Fault> anonymous = faults.stream().map(Fault::withoutText).toList();
        return new RowRecord(number, line, outcome, null, inserted, duplicateOf, anonymous, null, facts);
    }
}

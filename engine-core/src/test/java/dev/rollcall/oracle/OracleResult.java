package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.RowFact;

/** The expected result of an import. The store is changed in place. */
public final class OracleResult {
    /** The result of one row; {@code contact} is the one it was applied to, or null. */
    public record Line(
            long number,
            Outcome outcome,
            Long duplicateOf,
            OracleContact contact,
            List<OracleFault> faults,
            Set<RowFact> facts) {
        @Override
        public String toString() {
            return "row " + number + " " + outcome + (duplicateOf == null ? "" : " of " + duplicateOf) + " "
                    + faults.stream().map(OracleFault::toString).sorted().toList();
        }
    }

    public final List<Line> lines = new ArrayList<>();
    public final Set<String> createdLists = new TreeSet<>();
    public final Set<String> createdFields = new TreeSet<>();
    public final List<String> ignoredColumns = new ArrayList<>();
    /** Targets in lower case. */
    public final Map<String, String> columns = new HashMap<>();
    /** Whether a row changed an identifier that a contact had: law 5 does not cover such files. */
    public boolean identifierChanged;
    /** Whether an accepted row has an identifier that its contact did not take: law 5 does not cover such files. */
    public boolean identifierNotStored;

    /**
     * Whether a contact matched by phone alone kept a name other than the row's, as rules for fields can make it: law 5
     * does not cover such files, since the row is a conflict the next time.
     */
    public boolean nameNotStored;

    /** The status in which the import ends. */
    public ImportStatus status = ImportStatus.FINISHED;
    /** Whether a row made one contact too many. */
    public boolean overLimit;
    /** The number of rows without a key. */
    public int withoutKey;
    /** The number of rows that request an opt-out. */
    public int optOuts;

    /** Whether a refused row requested an opt-out. */
    public boolean refusedOptOut;

    /** Renumbers the rows to {@code numbers}, if they are a part of a file. */
    OracleResult renumbered(List<Long> numbers) {
        lines.replaceAll(line -> new Line(
                numbers.get((int) line.number() - 1),
                line.outcome(),
                line.duplicateOf() == null
                        ? null
                        : numbers.get(line.duplicateOf().intValue() - 1),
                line.contact(),
                line.faults(),
                line.facts()));
        return this;
    }

    public Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
        return counts;
    }

    public Map<FaultCode, Long> faults() {
        Map<FaultCode, Long> counts = new HashMap<>();
        lines.forEach(line -> line.faults().forEach(fault -> counts.merge(fault.code(), 1L, Long::sum)));
        return counts;
    }
}

package dev.rollcall.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import org.jspecify.annotations.Nullable;

/**
 * The answers to what only a pass over all rows of a source can decide (ruling R-43). Immutable.
 *
 * @param reading the source to be read in place of this one, since its rows have other cells than this pass gave; it finds nothing
 *     of the kind again. Null where the rows are as this pass gave them
 * @param decided which code takes the place of a provisional one that rows carry
 * @param dismissed the provisional codes that turn out to be no fault
 * @param notes what is to be said of the source once
 */
public record SourceFindings(
        @Nullable RowSource reading, Map<FaultCode, FaultCode> decided, Set<FaultCode> dismissed, List<Note> notes) {
    /** The findings of a source of which every row says all there is to say. */
    public static final SourceFindings NONE = new SourceFindings(null, Map.of(), Set.of(), List.of());

    public SourceFindings {
        decided = Map.copyOf(decided);
        dismissed = Set.copyOf(dismissed);
        notes = List.copyOf(notes);
    }

    /** The faults of a row with every provisional one decided. */
    public List<Fault> decide(List<Fault> faults) {
        if (faults.isEmpty() || (decided.isEmpty() && dismissed.isEmpty())) {
            return faults;
        }
        return faults.stream()
                .filter(fault -> !dismissed.contains(fault.code()))
                .map(this::decide)
                .toList();
    }

    private Fault decide(Fault fault) {
        FaultCode code = decided.get(fault.code());
        return code == null ? fault : new Fault(code, fault.column(), fault.text(), fault.detail());
    }
}

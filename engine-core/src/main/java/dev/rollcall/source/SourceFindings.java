package dev.rollcall.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a pass that need all rows of a source (ruling R-43). Immutable.
 *
 * @param reading the source to read in place of this one, because its rows have other cells than this pass returned;
 *     its own findings have no further one. Null if the rows of this pass are right
 * @param decided the codes that replace provisional ones of rows, by provisional code
 * @param dismissed the provisional codes that are no faults
 * @param notes the remarks about the source as a whole
 */
public record SourceFindings(
        @Nullable RowSource reading, Map<FaultCode, FaultCode> decided, Set<FaultCode> dismissed, List<Note> notes) {
    /** The findings of a source whose rows need no further decision. */
    public static final SourceFindings NONE = new SourceFindings(null, Map.of(), Set.of(), List.of());

    /** Copies the collections. */
    public SourceFindings {
        decided = Map.copyOf(decided);
        dismissed = Set.copyOf(dismissed);
        notes = List.copyOf(notes);
    }

    /** Returns the faults of a row with all provisional ones decided. */
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

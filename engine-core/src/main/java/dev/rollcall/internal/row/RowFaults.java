package dev.rollcall.internal.row;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.options.BadValues;

/**
 * How bad it is what is wrong with a row. A row that deletes looks at its identifiers only (ruling R-12), provided that its cells are
 * where they belong.
 */
final class RowFaults {
    private RowFaults() {}

    /** Whether one of {@code faults} refuses the row as a whole. */
    static boolean refuse(List<Fault> faults, boolean deletes, BadValues badValues) {
        for (Fault fault : faults) {
            if (refuses(fault.code(), deletes, badValues)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refuses(FaultCode code, boolean deletes, BadValues badValues) {
        if (deletes) {
            return code.damagesRow();
        }
        return code.refusesRow() || (code.isAboutValue() && badValues == BadValues.REJECT_ROW);
    }

    /** What the row is told: of one that deletes, what is wrong with other cells is a warning at most. */
    static List<Fault> told(List<Fault> faults, boolean deletes) {
        return deletes ? faults.stream().map(RowFaults::ofDelete).toList() : List.copyOf(faults);
    }

    private static Fault ofDelete(Fault fault) {
        boolean counts = fault.code().damagesRow() || fault.code().isAboutIdentifier();
        return counts ? fault : fault.withSeverity(Severity.WARNING);
    }
}

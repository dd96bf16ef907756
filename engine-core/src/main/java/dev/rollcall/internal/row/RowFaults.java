package dev.rollcall.internal.row;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.options.BadValues;

/**
 * The severity of the faults of a row. For a row that deletes, only the identifiers count (ruling R-12), provided that
 * its cells are in their columns.
 */
final class RowFaults {
    private RowFaults() {}

    /** Reports whether one of {@code faults} refuses the row as a whole. */
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

    /** Returns the faults as reported: for a row that deletes, faults of other cells are warnings at most. */
    static List<Fault> reported(List<Fault> faults, boolean deletes) {
        return deletes ? faults.stream().map(RowFaults::ofDelete).toList() : List.copyOf(faults);
    }

    private static Fault ofDelete(Fault fault) {
        boolean counts = fault.code().damagesRow() || fault.code().isAboutIdentifier();
        return counts ? fault : fault.withSeverity(Severity.WARNING);
    }
}

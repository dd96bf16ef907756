package dev.rollcall.oracle;

import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.Cell;

/** The warnings that one note for a column replaces on its rows. */
final class OracleNotes {
    private static final Set<FaultCode> NOTED_ONCE = Set.of(
            FaultCode.PLACEHOLDER_IDENTIFIER,
            FaultCode.ROUNDED_IDENTIFIER,
            FaultCode.ADDRESS_CLEANED,
            FaultCode.UNWRAPPED_CELL,
            FaultCode.JOINED_TAGS);

    private OracleNotes() {}

    /**
     * Removes the warnings of a column from its rows if there are at least twenty, in a tenth of its filled cells or
     * more.
     */
    static void moveToNotes(List<OracleRow> rows, List<String> header, List<? extends List<?>> values) {
        for (int i = 0; i < header.size(); i++) {
            int index = i;
            String column = header.get(i).strip();
            long filled = values.stream()
                    .filter(row -> index < row.size() && OracleText.cell(row.get(index), null) instanceof Cell.Given)
                    .count();
            for (FaultCode code : NOTED_ONCE) {
                long count = rows.stream()
                        .flatMap(row -> row.faults.stream())
                        .filter(fault -> is(fault, code, column))
                        .count();
                if (count >= 20 && count * 10 >= filled) {
                    rows.forEach(row -> row.faults.removeIf(fault -> is(fault, code, column)));
                }
            }
        }
    }

    private static boolean is(OracleFault fault, FaultCode code, String column) {
        return fault.code() == code && column.equals(fault.column());
    }
}

package dev.rollcall.oracle;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;

/**
 * The facts of a fault that are compared. {@code column} is null for faults of the row as a whole, {@code with} where
 * it names no other contact.
 */
public record OracleFault(FaultCode code, Severity severity, String column, OracleContact with) {
    OracleFault(FaultCode code, String column) {
        this(code, code.severity(), column, null);
    }

    @Override
    public String toString() {
        return (column == null ? code.toString() : code + "@" + column)
                + (severity == code.severity() ? "" : " as a warning");
    }
}

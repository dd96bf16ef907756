package dev.rollcall.oracle;

import dev.rollcall.fault.FaultCode;

/** What is compared of a fault. {@code column} is null for faults of the row as a whole. */
public record OracleFault(FaultCode code, String column) {
    @Override
    public String toString() {
        return column == null ? code.toString() : code + "@" + column;
    }
}

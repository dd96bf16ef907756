package dev.rollcall.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import dev.rollcall.fault.FaultCode;

/**
 * Statistics about a source before anything of it is imported. No personal data. Immutable.
 *
 * @param rows the number of data rows
 * @param withoutIdentifier the number of rows without a valid identifier to match a contact by
 * @param duplicates the number of rows that are DUPLICATE because of another row with the same key
 * @param faults the number of faults of the identifiers' cells, by code; codes without a fault have no entry
 */
public record FileStatistics(long rows, long withoutIdentifier, long duplicates, Map<FaultCode, Long> faults) {
    /** Copies the map. */
    public FileStatistics {
        Map<FaultCode, Long> counted = new EnumMap<>(FaultCode.class);
        counted.putAll(faults);
        faults = Collections.unmodifiableMap(counted);
    }
}

package dev.rollcall.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import dev.rollcall.fault.FaultCode;

/**
 * What a source as a whole looks like before anything of it is imported. Nothing personal.
 *
 * @param rows data rows
 * @param withoutIdentifier rows without a valid identifier to match a contact by
 * @param duplicates rows that another row with the same key makes DUPLICATE
 * @param faults how many faults of each code the identifiers' cells have; codes without one have no entry
 */
public record FileStatistics(long rows, long withoutIdentifier, long duplicates, Map<FaultCode, Long> faults) {
    public FileStatistics {
        Map<FaultCode, Long> counted = new EnumMap<>(FaultCode.class);
        counted.putAll(faults);
        faults = Collections.unmodifiableMap(counted);
    }
}

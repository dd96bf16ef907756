package dev.rollcall.internal.patch;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.source.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What one row asks for. Everything in it is valid; what was not is among the faults.
 *
 * @param duplicateOf the row that counts instead of this one, or null
 * @param fields by field key
 * @param lists the statuses asked for, by list id
 * @param tags to add, as shown
 * @param cells the row as read, for its record
 */
public record Patch(
        long number,
        long line,
        @Nullable Long duplicateOf,
        Identifiers identifiers,
        Map<String, FieldChange> fields,
        Map<Channel, StatusWish> statuses,
        Map<Channel, Availability> availabilities,
        SortedMap<Long, StatusWish> lists,
        List<String> tags,
        List<Fault> faults,
        List<Cell> cells) {

    /** Whether one of the faults refuses the row as a whole. */
    public boolean isInvalid() {
        return faults.stream().anyMatch(fault -> fault.code().refusesRow());
    }

    /** Whether the row asks for an opt-out of any kind. */
    public boolean optsOut() {
        return statuses.values().stream().anyMatch(StatusWish::optsOut)
                || lists.values().stream().anyMatch(StatusWish::optsOut);
    }
}

package dev.rollcall.internal.row;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the survey that the reading of single rows depends on (ruling R-43). Immutable.
 *
 * @param source what the source has found of itself
 * @param identifiers which cells of identifier columns identify somebody
 * @param dates the orders of day and month, by column; a column that has no dates of the kind has none
 * @param toldOnce the warnings that a note stands for, so that rows leave them out
 */
public record FileFindings(
        SourceFindings source, IdentifierFindings identifiers, Map<Integer, DateOrders> dates, Set<ToldOnce> toldOnce) {
    /** The findings of a file of which every row says all there is to say, and what a survey begins with. */
    public static final FileFindings NONE =
            new FileFindings(SourceFindings.NONE, IdentifierFindings.NONE, Map.of(), Set.of());

    /** A warning that a column has throughout. */
    record ToldOnce(FaultCode code, String column) {}

    public FileFindings {
        dates = Map.copyOf(dates);
        toldOnce = Set.copyOf(toldOnce);
    }

    /** Whether rows have the same identifiers under both, so that what a survey has found with one holds for the other. */
    public boolean identifiesLike(FileFindings other) {
        return identifiers.equals(other.identifiers);
    }

    DateOrders dateOrders(@Nullable Integer column) {
        return column == null ? DateOrders.UNKNOWN : dates.getOrDefault(column, DateOrders.UNKNOWN);
    }

    /** Takes out of {@code faults} what a note tells for all rows. */
    void removeToldOnce(List<Fault> faults) {
        if (!toldOnce.isEmpty()) {
            faults.removeIf(fault -> {
                String column = fault.column();
                return column != null && toldOnce.contains(new ToldOnce(fault.code(), column));
            });
        }
    }
}

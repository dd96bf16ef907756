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
 * @param source the findings of the source about itself
 * @param identifiers the findings about cells of identifier columns
 * @param dates the orders of day and month, by column, for the columns with such dates
 * @param notedWarnings the warnings that a note replaces, so that rows omit them
 */
public record FileFindings(
        SourceFindings source,
        IdentifierFindings identifiers,
        Map<Integer, DateOrders> dates,
        Set<NotedWarning> notedWarnings) {
    /** The findings of a file whose rows are self-explanatory, with which a survey begins. */
    public static final FileFindings NONE =
            new FileFindings(SourceFindings.NONE, IdentifierFindings.NONE, Map.of(), Set.of());

    /** A warning that applies to a whole column. */
    record NotedWarning(FaultCode code, String column) {}

    public FileFindings {
        dates = Map.copyOf(dates);
        notedWarnings = Set.copyOf(notedWarnings);
    }

    /**
     * Reports whether rows have the same identifiers with both findings, so that the result of a survey with one of
     * them is valid for the other.
     */
    public boolean identifiesLike(FileFindings other) {
        return identifiers.equals(other.identifiers);
    }

    DateOrders dateOrders(@Nullable Integer column) {
        return column == null ? DateOrders.UNKNOWN : dates.getOrDefault(column, DateOrders.UNKNOWN);
    }

    /** Removes the faults that a note reports for all rows. */
    void removeNoted(List<Fault> faults) {
        if (!notedWarnings.isEmpty()) {
            faults.removeIf(fault -> {
                String column = fault.column();
                return column != null && notedWarnings.contains(new NotedWarning(fault.code(), column));
            });
        }
    }
}

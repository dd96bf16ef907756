package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.merge.RowResult;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.GuardRules;

/** The warning about rows that create a contact above the limit (ruling R-21). */
public final class ContactLimit {
    /** The sentence of UniSender, whose rule this is. */
    private static final String SENTENCE = "Addresses overlimit for current period";

    private ContactLimit() {}

    /** Returns the warning of the report, if a row has exceeded the limit. */
    public static List<String> warnings(Tally tally) {
        return tally.faults().containsKey(FaultCode.CONTACTS_OVERLIMIT) ? List.of(SENTENCE) : List.of();
    }

    /**
     * Returns the rows of a chunk with their warnings.
     *
     * @param contacts the number of contacts before the chunk; called only if there is a limit
     */
    static List<RowResult> warn(GuardRules guards, LongSupplier contacts, List<RowResult> rows) {
        Long limit = guards.warnAboveContacts();
        if (limit == null) {
            return rows;
        }
        long there = contacts.getAsLong();
        List<RowResult> warned = new ArrayList<>(rows.size());
        for (RowResult row : rows) {
            there += row.outcome() == Outcome.INSERTED ? 1 : row.outcome() == Outcome.DELETED ? -1 : 0;
            boolean over = row.outcome() == Outcome.INSERTED && there > limit;
            warned.add(over ? row.with(Fault.ofRow(FaultCode.CONTACTS_OVERLIMIT)) : row);
        }
        return warned;
    }
}

package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;

/** Which files law 5 speaks of, and what may become of a row the second time. */
final class RepeatedFile {
    private static final Set<Outcome> ACCEPTED_AGAIN =
            EnumSet.of(Outcome.UNCHANGED, Outcome.IGNORED, Outcome.SUPPRESSED);

    private RepeatedFile() {}

    /**
     * Whether at most one accepted row reaches a contact, takes all identifiers it gives and changes none, and leaves
     * it with the row's name where its phone alone leads there, no row deletes or would have,
     * no row is left out for what the store held (the rest of the file may have removed the reason), and where there is
     * a grant, no row that is left out closes what an accepted one opens.
     */
    static boolean isSpokenOf(OracleResult first, ImportOptions options, OracleStore store) {
        if (first.status != ImportStatus.FINISHED) {
            return false;
        }
        List<OracleContact> reached = new ArrayList<>();
        for (OracleResult.Line line : first.lines) {
            OracleContact contact = line.contact();
            boolean deletes =
                    line.outcome() == Outcome.DELETED || line.outcome() == Outcome.UNCHANGED && contact == null;
            if (deletes
                    || line.outcome() == Outcome.CONFLICT
                    || line.outcome() == Outcome.INVALID
                    || contact != null && reached.contains(contact)) {
                return false;
            }
            reached.add(contact);
        }
        return !first.identifierChanged
                && !first.identifierLeft
                && !first.nameLeft
                && !(options.consent().grant() != null && first.refusedOptOut)
                && !opensByClosing(first)
                && !closesMore(first, options);
    }

    /** The opt-out of a row that is left out reaches the addresses that a later row gave its contact. */
    private static boolean closesMore(OracleResult first, ImportOptions options) {
        return first.refusedOptOut
                && (options.match().duplicates() == Duplicates.LAST_WINS
                        || first.outcomes().containsKey(Outcome.SUPPRESSED));
    }

    /** A status that refuses rows may give way to a stronger one that does not. */
    private static boolean opensByClosing(OracleResult first) {
        Set<FaultCode> told = first.faults().keySet();
        return told.contains(FaultCode.OPT_OUT_APPLIED)
                && told.stream().anyMatch(code -> code.name().startsWith("STORED_"));
    }

    static boolean mayFollow(Outcome first, Outcome again) {
        return first.isRefused() ? again.isRefused() : ACCEPTED_AGAIN.contains(again);
    }
}

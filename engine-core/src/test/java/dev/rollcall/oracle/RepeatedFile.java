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

/** The files that law 5 covers, and the outcomes that a row may have the second time. */
final class RepeatedFile {
    private static final Set<Outcome> ACCEPTED_AGAIN =
            EnumSet.of(Outcome.UNCHANGED, Outcome.IGNORED, Outcome.SUPPRESSED);

    private RepeatedFile() {}

    /**
     * Whether law 5 covers the file: at most one accepted row reaches a contact, stores all of its identifiers and
     * changes none, and stores its name if only its phone matches; no row deletes or tries to; no row is refused for
     * something that the store held (the rest of the file may have removed the reason); and with a grant, no refused
     * row closes what an accepted one opens.
     */
    static boolean isCovered(OracleResult first, ImportOptions options, OracleStore store) {
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
                && !first.identifierNotStored
                && !first.nameNotStored
                && !(options.consent().grant() != null && first.refusedOptOut)
                && !opensByClosing(first)
                && !closesMore(first, options);
    }

    /** The opt-out of a refused row reaches the addresses that a later row gave to its contact. */
    private static boolean closesMore(OracleResult first, ImportOptions options) {
        return first.refusedOptOut
                && (options.match().duplicates() == Duplicates.LAST_WINS
                        || first.outcomes().containsKey(Outcome.SUPPRESSED));
    }

    /** A status that refuses rows may give way to a stronger one that does not. */
    private static boolean opensByClosing(OracleResult first) {
        Set<FaultCode> codes = first.faults().keySet();
        return codes.contains(FaultCode.OPT_OUT_APPLIED)
                && codes.stream().anyMatch(code -> code.name().startsWith("STORED_"));
    }

    static boolean mayFollow(Outcome first, Outcome again) {
        return first.isRefused() ? again.isRefused() : ACCEPTED_AGAIN.contains(again);
    }
}

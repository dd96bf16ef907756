package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Applies one row after the other to a working set: decides each row's outcome, in the precedence of ruling R-9. Immutable. */
public final class Merger {
    private final MergeOption mergeOption;
    private final List<IdentifierKind> matchOrder;
    private final UUID importId;

    public Merger(MergeOption mergeOption, List<IdentifierKind> matchOrder, UUID importId) {
        this.mergeOption = mergeOption;
        this.matchOrder = matchOrder;
        this.importId = importId;
    }

    /** Applies {@code patch}; rows come in file order. */
    public Merged apply(Patch patch, WorkingSet contacts) {
        Identifiers given = patch.identifiers();
        if (given.key(matchOrder).isEmpty()) {
            return refuse(patch, contacts, Outcome.INVALID, missingIdentifier(patch));
        }
        if (patch.duplicateOf() != null) {
            return refuse(
                    patch,
                    contacts,
                    Outcome.DUPLICATE,
                    Fault.ofRow(FaultCode.DUPLICATE_IN_FILE, "row " + patch.duplicateOf()));
        }
        if (given.all().stream().anyMatch(contacts::isRefused)) {
            return refuse(patch, contacts, Outcome.SUPPRESSED, Fault.ofRow(FaultCode.ADDRESS_SUPPRESSED));
        }
        Match match = Match.of(given, matchOrder, contacts);
        if (match instanceof Match.Conflict conflict) {
            return refuse(
                    patch, contacts, Outcome.CONFLICT, Fault.ofRow(FaultCode.IDENTIFIER_CONFLICT, conflict.reason()));
        }
        if (patch.isInvalid()) {
            return refuse(patch, contacts, Outcome.INVALID, null);
        }
        if (match instanceof Match.One one) {
            return update(patch, contacts, one.contact());
        }
        if (given.email() == null && given.phone() == null) {
            return refuse(patch, contacts, Outcome.INVALID, missingIdentifier(patch));
        }
        return insert(patch, contacts);
    }

    /** A row whose identifiers are all invalid has said so already. */
    private static @Nullable Fault missingIdentifier(Patch patch) {
        boolean told = patch.faults().stream().anyMatch(fault -> fault.code().isAboutIdentifier());
        return told ? null : Fault.ofRow(FaultCode.MISSING_IDENTIFIER);
    }

    private Merged insert(Patch patch, WorkingSet contacts) {
        ContactChange change = new ContactChange(contacts.newContact(), contacts, importId);
        change.apply(patch, mergeOption);
        WorkingContact inserted = contacts.insert(change.contact());
        return new Merged(Outcome.INSERTED, inserted, join(patch.faults(), change.faults()));
    }

    private Merged update(Patch patch, WorkingSet contacts, WorkingContact matched) {
        ContactChange change = new ContactChange(matched.current(), contacts, importId);
        change.apply(patch, mergeOption);
        boolean changed = contacts.change(matched, change.contact());
        return new Merged(
                changed ? Outcome.UPDATED : Outcome.UNCHANGED, matched, join(patch.faults(), change.faults()));
    }

    private Merged refuse(Patch patch, WorkingSet contacts, Outcome outcome, @Nullable Fault reason) {
        List<Fault> faults = new ArrayList<>(patch.faults());
        if (reason != null) {
            faults.add(reason);
        }
        if (patch.optsOut() && new OptOuts(contacts, importId).apply(patch)) {
            faults.add(Fault.ofRow(FaultCode.OPT_OUT_APPLIED));
        }
        return new Merged(outcome, null, faults);
    }

    private static List<Fault> join(List<Fault> read, List<Fault> merged) {
        if (merged.isEmpty()) {
            return read;
        }
        List<Fault> all = new ArrayList<>(read);
        all.addAll(merged);
        return all;
    }
}

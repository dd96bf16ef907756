package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.model.Contact;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.MatchRules;
import org.jspecify.annotations.Nullable;

/**
 * The application of rows to a working set: it decides each row's outcome, in the precedence of ruling R-9. Immutable.
 */
public final class Merger {
    private final MergePlan plan;
    private final MatchRules rules;
    private final StoredStatus storedStatus;

    public Merger(MergePlan plan) {
        this.plan = plan;
        this.rules = plan.options().match();
        this.storedStatus = new StoredStatus(plan.options().consent());
    }

    /** Applies {@code patch}; rows must be applied in file order. */
    public RowResult apply(Patch patch, WorkingSet contacts) {
        contacts.nextRow();
        return new Decision(patch, contacts).decide();
    }

    /** The decision about one row. */
    private final class Decision {
        private final Patch patch;
        private final WorkingSet contacts;
        private final Identifiers given;
        private final List<Fault> faults;
        private final Set<IdentifierKind> omitted = EnumSet.noneOf(IdentifierKind.class);
        /** The contacts that faults refer to, by the fault's index, since their ids may not be known yet. */
        private final Map<Integer, WorkingContact> others = new HashMap<>(0);

        Decision(Patch patch, WorkingSet contacts) {
            this.patch = patch;
            this.contacts = contacts;
            this.given = patch.identifiers();
            this.faults = new ArrayList<>(patch.faults());
        }

        RowResult decide() {
            if (given.key().isEmpty()) {
                return refuse(Outcome.INVALID, unlessReported(FaultCode.MISSING_IDENTIFIER));
            }
            if (patch.duplicateOf() != null) {
                if (patch.deletes()) {
                    faults.add(Fault.ofRow(FaultCode.DELETE_NOT_APPLIED));
                }
                return refuse(
                        Outcome.DUPLICATE, Fault.ofRow(FaultCode.DUPLICATE_IN_FILE, "row " + patch.duplicateOf()));
            }
            FaultCode registered = patch.deletes() ? null : contacts.refusal(given.all());
            if (registered != null) {
                return refuse(Outcome.SUPPRESSED, Fault.ofRow(registered));
            }
            Match match = Match.of(patch, contacts, rules);
            if (match instanceof Match.Conflict conflict) {
                others.put(faults.size(), conflict.with());
                return refuse(Outcome.CONFLICT, Fault.ofRow(conflict.code(), conflict.reason()));
            }
            Match.Found found = (Match.Found) match;
            found.omitted().forEach(this::omit);
            return patch.deletes() ? delete(found.contact()) : merge(found.contact());
        }

        private void omit(Match.ForeignIdentifier other) {
            IdentifierKind kind = other.identifier().kind();
            omitted.add(kind);
            others.put(faults.size(), other.owner());
            faults.add(Fault.ofRow(FaultCode.IDENTIFIER_LEFT_OFF, kind.name().toLowerCase(Locale.ROOT)));
        }

        private RowResult merge(@Nullable WorkingContact known) {
            FaultCode refusal = known == null ? null : storedStatus.refuses(known.current());
            if (refusal != null) {
                return refuse(Outcome.SUPPRESSED, Fault.ofRow(refusal));
            }
            boolean listsKnown = resolveLists();
            if (patch.invalid() || !listsKnown) {
                return refuse(Outcome.INVALID, null);
            }
            boolean hasAddress = given.email() != null || given.phone() != null;
            if (!hasAddress && (known == null || rules.addressRequired())) {
                return refuse(Outcome.INVALID, unlessReported(FaultCode.MISSING_ADDRESS));
            }
            if (known == null) {
                return plan.createsNobody() ? skipUnknown() : insert();
            }
            return switch (patch.onExisting() == null ? rules.onExisting() : patch.onExisting()) {
                case UPDATE -> update(known);
                case ADD -> add(known);
                case IGNORE -> ignore(known);
            };
        }

        /** Returns the fault, unless an invalid identifier of the row is reported already. */
        private @Nullable Fault unlessReported(FaultCode missing) {
            boolean told = faults.stream().anyMatch(fault -> fault.code().isAboutIdentifier());
            return told ? null : Fault.ofRow(missing);
        }

        /** Reports the first list of each column that is unknown, or reserved and requested. */
        private boolean resolveLists() {
            Set<String> columns = new HashSet<>();
            for (Map<String, RequestedMembership> wishes : patch.channelLists().values()) {
                for (Map.Entry<String, RequestedMembership> wish : wishes.entrySet()) {
                    String column = wish.getValue().column();
                    boolean taken =
                            contacts.accepts(wish.getKey(), wish.getValue().status());
                    if (!taken && columns.add(column)) {
                        faults.add(Fault.ofCell(FaultCode.INVALID_LIST, column, wish.getKey()));
                    }
                }
            }
            return columns.isEmpty();
        }

        private RowResult delete(@Nullable WorkingContact known) {
            if (patch.invalid()) {
                return refuse(Outcome.INVALID, null);
            }
            if (known == null) {
                return merged(Outcome.UNCHANGED, null);
            }
            Removal.delete(known, contacts);
            return merged(Outcome.DELETED, known);
        }

        private RowResult insert() {
            ContactChange change = ContactChange.toNew(contacts, plan);
            if (!change.mergeFields(patch.fields())) {
                return refuse(Outcome.INVALID, Fault.ofRow(FaultCode.FIELDS_TOO_LONG));
            }
            change.apply(patch, omitted);
            faults.addAll(change.faults());
            WorkingContact inserted = contacts.insert(change.contact());
            contacts.askAbout(null, inserted, patch.number());
            return merged(Outcome.INSERTED, inserted);
        }

        private RowResult update(WorkingContact known) {
            ContactChange change = ContactChange.to(known.current(), contacts, plan);
            if (!change.mergeFields(patch.fields())) {
                return refuse(Outcome.INVALID, Fault.ofRow(FaultCode.FIELDS_TOO_LONG));
            }
            change.apply(patch, omitted);
            faults.addAll(change.faults());
            Contact before = known.current();
            boolean changed = contacts.change(known, change.contact());
            contacts.askAbout(before, known, patch.number());
            return merged(changed ? Outcome.UPDATED : Outcome.UNCHANGED, known);
        }

        private RowResult add(WorkingContact known) {
            ContactChange change = ContactChange.to(known.current(), contacts, plan);
            change.add(patch);
            faults.addAll(change.faults());
            Contact before = known.current();
            if (contacts.change(known, change.contact())) {
                contacts.askAbout(before, known, patch.number());
                return merged(Outcome.UPDATED, known);
            }
            faults.add(Fault.ofRow(FaultCode.EXISTING_IGNORED));
            return merged(Outcome.IGNORED, known);
        }

        private RowResult ignore(WorkingContact known) {
            skipRow(Fault.ofRow(FaultCode.EXISTING_IGNORED));
            return merged(Outcome.IGNORED, known);
        }

        /** Skips a row of an unknown person: an opt-out creates no contact (ruling R-31). */
        private RowResult skipUnknown() {
            skipRow(null);
            return merged(Outcome.IGNORED, null);
        }

        private RowResult refuse(Outcome outcome, @Nullable Fault reason) {
            skipRow(reason);
            return merged(outcome, null);
        }

        /** Applies nothing of the row but its opt-outs (ruling R-5). */
        private void skipRow(@Nullable Fault reason) {
            if (reason != null) {
                faults.add(reason);
            }
            if (patch.optsOut() && plan.optOuts(contacts).apply(patch)) {
                faults.add(Fault.ofRow(FaultCode.OPT_OUT_APPLIED));
            }
        }

        private RowResult merged(Outcome outcome, @Nullable WorkingContact contact) {
            return new RowResult(
                    outcome,
                    contact,
                    faults,
                    others,
                    plan.options().counters().isEmpty() ? Set.of() : RowFacts.of(patch, outcome, contact));
        }
    }
}

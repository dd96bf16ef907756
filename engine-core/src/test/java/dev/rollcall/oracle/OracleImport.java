package dev.rollcall.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListTarget;
import dev.rollcall.options.OnExisting;
import dev.rollcall.store.RowFact;

/** A naive import: all rows in memory, applied one after the other. */
public final class OracleImport {
    private final OracleStore store;
    private final ImportOptions options;
    private final Stamp stamp;
    private final OracleOptOuts optOuts;
    private final OracleLists lists;
    private final OracleGrants grants;
    private final UUID importId;
    private final OracleGuards guards;
    private final OracleResult result = new OracleResult();

    private OracleImport(OracleStore store, ImportOptions options, Instant now, UUID importId) {
        this.store = store;
        this.options = options;
        this.stamp = new Stamp(now, importId.toString());
        this.optOuts = new OracleOptOuts(store, now, importId);
        this.optOuts.reason = options.consent().everybodyLeft() == null
                ? null
                : options.consent().everybodyLeft().reason();
        this.grants = new OracleGrants(store, options.consent().grant(), now, importId);
        this.lists = new OracleLists(store, options, optOuts, grants);
        this.importId = importId;
        this.guards = new OracleGuards(options.guards(), store);
    }

    /** Applies the rows to {@code store}. Values are those that {@code RowSource.ofRows} accepts. */
    public static OracleResult run(
            OracleStore store,
            List<String> header,
            List<? extends List<?>> rows,
            ImportOptions options,
            Instant now,
            UUID importId) {
        store.contacts.forEach(contact -> {
            contact.touched = 0;
            contact.nameBefore = contact.name();
        });
        OracleOptOutRecords records = new OracleOptOutRecords(store, now, importId);
        OracleImport run = new OracleImport(store, options, now, importId);
        for (OracleRow row : run.read(header, rows)) {
            run.guards.beforeRow();
            records.beforeRow();
            run.apply(row);
            records.afterRow();
            run.guards.afterRow(run.result.lines.get(run.result.lines.size() - 1));
        }
        run.result.status = run.guards.verdict();
        run.result.overLimit = run.guards.overLimit;
        if (run.result.status != ImportStatus.FINISHED) {
            run.result.createdLists.clear();
            run.result.createdFields.clear();
            // its contacts are shown under their names before the import
            run.result.lines.stream()
                    .filter(line -> line.contact() != null)
                    .forEach(line -> line.contact().gone = true);
        }
        return run.result;
    }

    /**
     * Erases as the host does: the contact is removed, its opt-outs stay, and its waiting entries are forgotten.
     */
    public static void erase(OracleStore store, OracleContact contact, Instant now) {
        remove(store, contact, now, false);
        for (Channel channel : contact.channels.keySet()) {
            String key = contact.identifiers.get(OracleOptOuts.identifier(channel));
            new OracleOptOuts(store, now, null).forget(channel, key);
        }
    }

    private static void remove(OracleStore store, OracleContact contact, Instant now, boolean waiting) {
        for (Channel channel : Channel.values()) {
            new OracleOptOuts(store, now, null).file(contact, channel, waiting);
        }
        store.contacts.remove(contact);
        contact.gone = true;
    }

    private List<OracleRow> read(List<String> header, List<? extends List<?>> values) {
        List<Target> targets = OracleHeader.targets(header, options, store, result);
        options.lists().targets().stream().map(ListTarget::name).forEach(this::createList);
        for (Target target : targets) {
            if (target instanceof Target.OnList on) {
                createList(on.name());
            }
        }
        Stream.of(
                        targets.stream()
                                .filter(Target.Flag.class::isInstance)
                                .map(flag -> ((Target.Flag) flag).scope()),
                        targets.stream()
                                .filter(Target.TimeOf.class::isInstance)
                                .map(time -> ((Target.TimeOf) time).scope()),
                        options.consent().everybodyLeft() == null
                                ? Stream.<ConsentScope>empty()
                                : options.consent().everybodyLeft().from().stream())
                .flatMap(scopes -> scopes)
                .forEach(scope -> {
                    if (scope instanceof ConsentScope.OfList list) {
                        createList(list.name());
                    }
                });
        OracleReader reader = new OracleReader(header, targets, values, options, store);
        List<OracleRow> rows = new ArrayList<>();
        for (List<?> row : values) {
            rows.add(reader.read(rows.size() + 1L, row));
        }
        OracleNotes.moveToNotes(rows, header, values);
        OracleDuplicates.mark(rows, options);
        return rows;
    }

    private void createList(String name) {
        if (store.lists.putIfAbsent(OracleText.key(name), OracleText.name(name)) == null) {
            result.createdLists.add(OracleText.name(name));
        }
    }

    /** Applies the row, or refuses it for the first reason in the order of R-9. */
    private void apply(OracleRow row) {
        OracleMatch match = OracleMatch.of(row, options.match(), store);
        FaultCode stored = OracleMatch.storedRefusal(match.contact, options.consent());
        if (row.key(options.match().order()) == null) {
            refuse(row, Outcome.INVALID, row.hasBadIdentifier() ? null : FaultCode.MISSING_IDENTIFIER);
        } else if (row.duplicateOf != null) {
            if (row.deletes) {
                row.fault(FaultCode.DELETE_NOT_APPLIED, null);
            }
            refuse(row, Outcome.DUPLICATE, FaultCode.DUPLICATE_IN_FILE);
        } else if (!row.deletes && OracleMatch.refusal(row, store) != null) {
            refuse(row, Outcome.SUPPRESSED, OracleMatch.refusal(row, store));
        } else if (match.conflict != null) {
            row.faultWith(match.conflict, match.with);
            skipRow(row, Outcome.CONFLICT, null);
        } else {
            match.dropped.values().forEach(owner -> row.faultWith(FaultCode.IDENTIFIER_LEFT_OFF, owner));
            applyMatched(row, match, stored);
        }
    }

    private void applyMatched(OracleRow row, OracleMatch match, FaultCode stored) {
        if (row.deletes && row.damaged) {
            refuse(row, Outcome.INVALID, null);
        } else if (row.deletes) {
            delete(row, match.contact);
        } else if (stored != null) {
            refuse(row, Outcome.SUPPRESSED, stored);
        } else if (OracleListColumns.unknownLists(row, store, options) || row.invalid || row.damaged) {
            refuse(row, Outcome.INVALID, null);
        } else if (!match.hasAddress(row)
                && (match.contact == null || options.match().addressRequired())) {
            refuse(row, Outcome.INVALID, row.hasBadIdentifier() ? null : FaultCode.MISSING_ADDRESS);
        } else if (match.contact == null
                && options.consent().everybodyLeft() != null
                && options.consent().everybodyLeft().onlyOptOuts()) {
            skipRow(row, Outcome.IGNORED, null);
        } else if (match.contact != null && onExisting(row) == OnExisting.IGNORE) {
            row.fault(FaultCode.EXISTING_IGNORED, null);
            skipRow(row, Outcome.IGNORED, match.contact);
        } else if (match.contact != null && onExisting(row) == OnExisting.ADD) {
            add(row, match.contact);
        } else {
            accept(row, match);
        }
    }

    private OnExisting onExisting(OracleRow row) {
        return row.onExisting == null ? options.match().onExisting() : row.onExisting;
    }

    private void refuse(OracleRow row, Outcome outcome, FaultCode reason) {
        if (reason != null) {
            row.fault(reason, null);
        }
        skipRow(row, outcome, null);
    }

    private void skipRow(OracleRow row, Outcome outcome, OracleContact contact) {
        for (Channel channel : Channel.values()) {
            result.refusedOptOut |=
                    !optOuts.requestedOptOuts(row, channel, options).isEmpty();
        }
        result.refusedOptOut |= row.contactStatus != null && OracleConsent.closed(row.contactStatus);
        if (optOuts.applyOptOutsOfRefusedRow(row, options)) {
            row.fault(FaultCode.OPT_OUT_APPLIED, null);
        }
        end(row, outcome, contact);
    }

    private void end(OracleRow row, Outcome outcome, OracleContact contact) {
        result.withoutKey += row.key(options.match().order()) == null ? 1 : 0;
        result.optOuts += optOuts.requestsOptOut(row, options) ? 1 : 0;
        if (guards.warns(outcome)) {
            row.fault(FaultCode.CONTACTS_OVERLIMIT, null);
        }
        result.nameNotStored |= contact != null
                && OracleName.differ(row.name(), contact.personsName())
                && row.identifiers.entrySet().stream()
                        .noneMatch(entry -> entry.getKey() != IdentifierKind.PHONE
                                && entry.getValue().equals(contact.identifiers.get(entry.getKey())));
        result.identifierNotStored |= contact != null
                && (!row.ambiguous.isEmpty()
                        || !contact.identifiers.entrySet().containsAll(row.identifiers.entrySet()));
        result.lines.add(new OracleResult.Line(
                row.number, outcome, row.duplicateOf, contact, row.faults, facts(row, outcome, contact)));
    }

    /** The facts of R-13. */
    private Set<RowFact> facts(OracleRow row, Outcome outcome, OracleContact contact) {
        Set<RowFact> facts = new TreeSet<>();
        if (options.counters().isEmpty()) {
            return facts;
        }
        String email = row.identifiers.get(IdentifierKind.EMAIL);
        if (email != null || row.faults.stream().anyMatch(fault -> fault.code() == FaultCode.INVALID_EMAIL)) {
            facts.add(RowFact.EMAIL_SUPPLIED);
        }
        if (row.deletes) {
            facts.add(RowFact.DELETE);
            if (outcome == Outcome.UNCHANGED) {
                facts.add(RowFact.DELETE_OF_UNKNOWN);
            }
        } else if (contact != null) {
            if (email != null && email.equals(contact.identifiers.get(IdentifierKind.EMAIL))) {
                facts.add(RowFact.EMAIL_STORED);
            }
            if (contact.channels.containsKey(Channel.EMAIL) && contact.status(Channel.EMAIL) == Status.NEW) {
                facts.add(RowFact.EMAIL_NEW_AFTER);
            }
        }
        return facts;
    }

    private void delete(OracleRow row, OracleContact known) {
        if (known != null) {
            remove(store, known, stamp.at(), true);
        }
        end(row, known == null ? Outcome.UNCHANGED : Outcome.DELETED, known);
    }

    private void add(OracleRow row, OracleContact known) {
        String before = known.content();
        OracleConfirmations confirmations = new OracleConfirmations(known);
        new OracleMerge(known, row, options, optOuts, lists, grants).add();
        confirmations.after(store, row, optOuts, stamp.at(), importId);
        if (before.equals(known.content())) {
            row.fault(FaultCode.EXISTING_IGNORED, null);
            applyOtherOptOuts(row, known);
            end(row, Outcome.IGNORED, known);
        } else {
            markWritten(known);
            applyOtherOptOuts(row, known);
            end(row, Outcome.UPDATED, known);
        }
    }

    /** Applies the row's opt-outs of addresses that its contact does not have. */
    private void applyOtherOptOuts(OracleRow row, OracleContact contact) {
        if (optOuts.applyOptOutsOfOtherAddresses(row, contact, options)) {
            row.fault(FaultCode.OPT_OUT_APPLIED, null);
        }
    }

    private void accept(OracleRow row, OracleMatch match) {
        OracleContact known = match.contact;
        OracleFields fields = new OracleFields(row, known, options, store);
        if (fields.tooLong()) {
            refuse(row, Outcome.INVALID, FaultCode.FIELDS_TOO_LONG);
            return;
        }
        OracleContact contact = known == null ? new OracleContact(stamp) : known;
        String before = contact.content();
        OracleConfirmations confirmations = new OracleConfirmations(contact);
        OracleMerge merge = new OracleMerge(contact, row, options, optOuts, lists, grants);
        merge.apply(known == null, fields, match.dropped.keySet());
        confirmations.after(store, row, optOuts, stamp.at(), importId);
        result.identifierChanged |= merge.identifierChanged;
        applyOtherOptOuts(row, contact);
        if (known == null) {
            store.contacts.add(contact);
            markWritten(contact);
            end(row, Outcome.INSERTED, contact);
        } else if (before.equals(contact.content())) {
            end(row, Outcome.UNCHANGED, contact);
        } else {
            markWritten(contact);
            end(row, Outcome.UPDATED, contact);
        }
    }

    private void markWritten(OracleContact contact) {
        contact.updated = stamp;
        contact.touched++;
    }
}

package dev.rollcall.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ListTarget;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Stamp;

/** The import, naively: every row at once, one after the other. */
public final class OracleImport {
    private final OracleStore store;
    private final ImportOptions options;
    private final Stamp stamp;
    private final OracleOptOuts optOuts;
    private final OracleResult result = new OracleResult();

    private OracleImport(OracleStore store, ImportOptions options, Instant now, UUID importId) {
        this.store = store;
        this.options = options;
        this.stamp = new Stamp(now, importId.toString());
        this.optOuts = new OracleOptOuts(store, now, importId);
    }

    /** Applies the rows to {@code store}. Values are what {@code RowSource.ofRows} takes. */
    public static OracleResult run(
            OracleStore store,
            List<String> header,
            List<? extends List<?>> rows,
            ImportOptions options,
            Instant now,
            UUID importId) {
        store.contacts.forEach(contact -> contact.touched = 0);
        OracleImport run = new OracleImport(store, options, now, importId);
        run.read(header, rows).forEach(run::apply);
        return run.result;
    }

    /** What the host's erase does: the contact goes, its opt-outs stay. */
    public static void erase(OracleStore store, OracleContact contact, Instant now) {
        for (Channel channel : Channel.values()) {
            new OracleOptOuts(store, now, null).leave(contact, channel);
        }
        store.contacts.remove(contact);
    }

    private List<OracleRow> read(List<String> header, List<? extends List<?>> values) {
        List<Target> targets = OracleHeader.targets(header, options, store, result);
        options.lists().stream().map(ListTarget::name).forEach(this::createList);
        for (Target target : targets) {
            if (target instanceof Target.OnList on) {
                createList(on.name());
            }
        }
        OracleReader reader = new OracleReader(header, targets, options, store);
        List<OracleRow> rows = new ArrayList<>();
        for (List<?> row : values) {
            rows.add(reader.read(rows.size() + 1L, row));
        }
        OracleDuplicates.mark(rows, options);
        return rows;
    }

    private void createList(String name) {
        if (store.lists.putIfAbsent(OracleText.key(name), OracleText.name(name)) == null) {
            result.createdLists.add(OracleText.name(name));
        }
    }

    private void apply(OracleRow row) {
        OracleMatch match = OracleMatch.of(row, options.matchOrder(), store);
        boolean addressable =
                row.identifiers.containsKey(IdentifierKind.EMAIL) || row.identifiers.containsKey(IdentifierKind.PHONE);
        if (row.key(options.matchOrder()) == null) {
            refuse(row, Outcome.INVALID, missing(row));
        } else if (row.duplicateOf != null) {
            refuse(row, Outcome.DUPLICATE, FaultCode.DUPLICATE_IN_FILE);
        } else if (OracleMatch.refused(row, store)) {
            refuse(row, Outcome.SUPPRESSED, FaultCode.ADDRESS_SUPPRESSED);
        } else if (match.conflict) {
            refuse(row, Outcome.CONFLICT, FaultCode.IDENTIFIER_CONFLICT);
        } else if (row.damaged) {
            refuse(row, Outcome.INVALID, null);
        } else if (match.contact == null && !addressable) {
            refuse(row, Outcome.INVALID, missing(row));
        } else {
            accept(row, match.contact);
        }
    }

    private static FaultCode missing(OracleRow row) {
        List<FaultCode> given =
                List.of(FaultCode.INVALID_EMAIL, FaultCode.INVALID_PHONE, FaultCode.INVALID_EXTERNAL_ID);
        return row.faults.stream().anyMatch(fault -> given.contains(fault.code()))
                ? null
                : FaultCode.MISSING_IDENTIFIER;
    }

    private void refuse(OracleRow row, Outcome outcome, FaultCode reason) {
        if (reason != null) {
            row.fault(reason, null);
        }
        if (optOuts.ofRefused(row)) {
            row.fault(FaultCode.OPT_OUT_APPLIED, null);
        }
        result.lines.add(new OracleResult.Line(row.number, outcome, row.duplicateOf, null, row.faults));
    }

    private void accept(OracleRow row, OracleContact known) {
        OracleContact contact = known == null ? new OracleContact(stamp) : known;
        String before = contact.content();
        OracleMerge merge = new OracleMerge(contact, row, optOuts);
        merge.apply(options.mergeOption());
        result.identifierChanged |= merge.identifierChanged;
        Outcome outcome = Outcome.UNCHANGED;
        if (known == null) {
            store.contacts.add(contact);
            outcome = Outcome.INSERTED;
        } else if (!before.equals(contact.content())) {
            outcome = Outcome.UPDATED;
        }
        if (outcome != Outcome.UNCHANGED) {
            contact.updated = stamp;
            contact.touched++;
        }
        result.lines.add(new OracleResult.Line(row.number, outcome, null, contact, row.faults));
    }
}

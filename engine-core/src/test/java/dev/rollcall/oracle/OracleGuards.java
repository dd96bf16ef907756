package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.GuardRules;

/** The counts of an import's guards, row by row, and their verdict (R-20, R-21, F-83). */
final class OracleGuards {
    private final GuardRules rules;
    private final OracleStore store;
    private final int before;
    private final Map<String, Integer> had = new HashMap<>();
    private final Map<String, Integer> blanked = new HashMap<>();
    private int rows;
    private int faulted;
    private int changed;
    private int lowered;
    private int growth;
    private long identifiersChanged;
    boolean overLimit;

    /** Statuses of the contacts known before the import, by whose they are and of what. */
    private Map<Object, Status> statuses = Map.of();
    /** The fields of each contact known before the import. */
    private Map<OracleContact, Set<String>> fields = Map.of();

    OracleGuards(GuardRules rules, OracleStore store) {
        this.rules = rules;
        this.store = store;
        this.before = store.contacts.size();
    }

    void beforeRow() {
        statuses = statuses();
        fields = new HashMap<>();
        for (OracleContact contact : store.contacts) {
            if (contact.nameBefore != null) {
                fields.put(contact, new HashSet<>(contact.fields.keySet()));
            }
        }
    }

    private Map<Object, Status> statuses() {
        Map<Object, Status> found = new HashMap<>();
        for (OracleContact contact : store.contacts) {
            if (contact.nameBefore != null) {
                String id = System.identityHashCode(contact) + " ";
                found.put(id, contact.standing);
                contact.channels.forEach((channel, state) -> found.put(id + channel, state.status()));
                contact.memberships.forEach((on, membership) -> found.put(id + on, membership.status()));
            }
        }
        return found;
    }

    /** The soft quota: whether the row makes one contact too many. */
    boolean warns(Outcome outcome) {
        boolean warns = rules.warnAboveContacts() != null
                && outcome == Outcome.INSERTED
                && store.contacts.size() > rules.warnAboveContacts();
        overLimit |= warns;
        return warns;
    }

    void afterRow(OracleResult.Line line) {
        rows++;
        growth += line.outcome() == Outcome.INSERTED ? 1 : line.outcome() == Outcome.DELETED ? -1 : 0;
        boolean error = line.faults().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
        identifiersChanged += line.faults().stream()
                .filter(fault -> fault.code() == FaultCode.IDENTIFIER_CHANGED)
                .count();
        faulted += line.outcome().isRefused() || error ? 1 : 0;
        boolean known = line.contact() != null && line.contact().nameBefore != null;
        if (known && (line.outcome() == Outcome.UPDATED || line.outcome() == Outcome.DELETED)) {
            changed++;
        }
        if (known && (line.outcome() == Outcome.UPDATED || line.outcome() == Outcome.UNCHANGED)) {
            for (String field : fields.get(line.contact())) {
                had.merge(field, 1, Integer::sum);
                blanked.merge(field, line.contact().fields.containsKey(field) ? 0 : 1, Integer::sum);
            }
        }
        statuses().forEach((what, status) -> {
            Status was = statuses.get(what);
            boolean harder = was != null && OracleConsent.closed(status) && status != was;
            lowered += harder && OracleConsent.strongest(was, status) == status ? 1 : 0;
        });
    }

    /** How the import ends. */
    ImportStatus verdict() {
        if (rules.maxContacts() != null && store.contacts.size() > rules.maxContacts() && growth > 0) {
            return ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT;
        }
        boolean tripped =
                above(faulted, rows, rules.maxFaultedShare()) || above(changed, before, rules.maxChangedShare());
        for (String field : had.keySet()) {
            tripped |= above(blanked.get(field), had.get(field), rules.maxBlankedShare());
        }
        tripped |= rules.maxLoweredStatuses() != null && lowered > rules.maxLoweredStatuses();
        tripped |= rules.maxChangedIdentifiers() != null && identifiersChanged > rules.maxChangedIdentifiers();
        return tripped ? ImportStatus.REJECTED_BY_WATCHDOG : ImportStatus.FINISHED;
    }

    private static boolean above(int part, int whole, Double share) {
        return share != null && whole > 0 && part / (double) whole > share;
    }
}

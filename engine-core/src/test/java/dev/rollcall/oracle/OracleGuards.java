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

    /** The statuses, before the row, of the contacts that were known before the import. */
    private Map<Object, Status> statusesBefore = Map.of();
    /** The names of the fields, before the row, of the contacts that were known before the import. */
    private Map<OracleContact, Set<String>> fieldsBefore = Map.of();

    OracleGuards(GuardRules rules, OracleStore store) {
        this.rules = rules;
        this.store = store;
        this.before = store.contacts.size();
    }

    void beforeRow() {
        statusesBefore = statuses();
        fieldsBefore = new HashMap<>();
        for (OracleContact contact : store.contacts) {
            if (contact.nameBefore != null) {
                fieldsBefore.put(contact, new HashSet<>(contact.fields.keySet()));
            }
        }
    }

    /** Returns the statuses of known contacts, by contact and what the status is of. */
    private Map<Object, Status> statuses() {
        Map<Object, Status> found = new HashMap<>();
        for (OracleContact contact : store.contacts) {
            if (contact.nameBefore != null) {
                String id = System.identityHashCode(contact) + " ";
                found.put(id, contact.contactStatus);
                contact.channels.forEach((channel, state) -> found.put(id + channel, state.status()));
                contact.memberships.forEach((on, membership) -> found.put(id + on, membership.status()));
            }
        }
        return found;
    }

    /** Reports whether the row creates a contact above the soft limit. */
    boolean warns(Outcome outcome) {
        Long limit = rules.warnAboveContacts();
        if (limit == null || outcome != Outcome.INSERTED || store.contacts.size() <= limit) {
            return false;
        }
        overLimit = true;
        return true;
    }

    void afterRow(OracleResult.Line line) {
        rows++;
        countGrowth(line.outcome());
        countFaults(line);
        if (line.contact() != null && line.contact().nameBefore != null) {
            countChange(line.outcome());
            countBlankedFields(line);
        }
        countLoweredStatuses();
    }

    private void countGrowth(Outcome outcome) {
        if (outcome == Outcome.INSERTED) {
            growth++;
        }
        if (outcome == Outcome.DELETED) {
            growth--;
        }
    }

    private void countFaults(OracleResult.Line line) {
        boolean faulty = line.outcome().isRefused();
        for (OracleFault fault : line.faults()) {
            if (fault.severity() == Severity.ERROR) {
                faulty = true;
            }
            if (fault.code() == FaultCode.IDENTIFIER_CHANGED) {
                identifiersChanged++;
            }
        }
        if (faulty) {
            faulted++;
        }
    }

    private void countChange(Outcome outcome) {
        if (outcome == Outcome.UPDATED || outcome == Outcome.DELETED) {
            changed++;
        }
    }

    private void countBlankedFields(OracleResult.Line line) {
        if (line.outcome() != Outcome.UPDATED && line.outcome() != Outcome.UNCHANGED) {
            return;
        }
        for (String field : fieldsBefore.get(line.contact())) {
            had.merge(field, 1, Integer::sum);
            if (!line.contact().fields.containsKey(field)) {
                blanked.merge(field, 1, Integer::sum);
            }
        }
    }

    private void countLoweredStatuses() {
        statuses().forEach((subject, status) -> {
            Status before = statusesBefore.get(subject);
            if (before != null
                    && status != before
                    && OracleConsent.closed(status)
                    && OracleConsent.strongest(before, status) == status) {
                lowered++;
            }
        });
    }

    /** Returns how the import ends. */
    ImportStatus verdict() {
        Long limit = rules.maxContacts();
        if (limit != null && store.contacts.size() > limit && growth > 0) {
            return ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT;
        }
        return tripped() ? ImportStatus.REJECTED_BY_WATCHDOG : ImportStatus.FINISHED;
    }

    private boolean tripped() {
        for (String field : had.keySet()) {
            if (above(blanked.getOrDefault(field, 0), had.get(field), rules.maxBlankedShare())) {
                return true;
            }
        }
        return above(faulted, rows, rules.maxFaultedShare())
                || above(changed, before, rules.maxChangedShare())
                || above(lowered, rules.maxLoweredStatuses())
                || above(identifiersChanged, rules.maxChangedIdentifiers());
    }

    private static boolean above(int part, int whole, Double share) {
        return share != null && whole > 0 && part / (double) whole > share;
    }

    private static boolean above(long count, Long limit) {
        return limit != null && count > limit;
    }
}

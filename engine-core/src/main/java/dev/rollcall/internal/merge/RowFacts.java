package dev.rollcall.internal.merge;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.store.RowFact;
import org.jspecify.annotations.Nullable;

/** A collector of the facts of a row that counters need (ruling R-13). */
final class RowFacts {
    private RowFacts() {}

    static Set<RowFact> of(Patch patch, Outcome outcome, @Nullable WorkingContact contact) {
        Set<RowFact> facts = EnumSet.noneOf(RowFact.class);
        EmailAddress email = patch.identifiers().email();
        if (email != null || hasBadEmail(patch)) {
            facts.add(RowFact.EMAIL_SUPPLIED);
        }
        if (patch.deletes()) {
            facts.add(RowFact.DELETE);
            if (outcome == Outcome.UNCHANGED) {
                facts.add(RowFact.DELETE_OF_UNKNOWN);
            }
        } else if (contact != null) {
            EmailAddress stored = contact.current().email();
            if (email != null && stored != null && stored.key().equals(email.key())) {
                facts.add(RowFact.EMAIL_STORED);
            }
            ChannelState state = contact.current().channels().get(Channel.EMAIL);
            if (state != null && state.status() == Status.NEW) {
                facts.add(RowFact.EMAIL_NEW_AFTER);
            }
        }
        return facts;
    }

    private static boolean hasBadEmail(Patch patch) {
        return patch.faults().stream()
                .anyMatch(fault -> fault.code() == FaultCode.INVALID_EMAIL || fault.code() == FaultCode.ROLE_ADDRESS);
    }
}

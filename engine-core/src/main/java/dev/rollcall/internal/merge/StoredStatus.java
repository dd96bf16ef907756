package dev.rollcall.internal.merge;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import org.jspecify.annotations.Nullable;

/** The rule by which stored states of a contact's e-mail channel refuse a row (checklist F-68, ambiguity A-23). */
record StoredStatus(ConsentRules rules) {
    /** Returns the reason for which a row for {@code known} is refused, or null if it is not. */
    @Nullable
    FaultCode refuses(Contact known) {
        ChannelState own = known.channels().get(Channel.EMAIL);
        return own == null
                ? null
                : reason(own.withStatus(known.effective(Channel.EMAIL).orElse(own.status())));
    }

    /** Returns the first of several reasons. */
    private @Nullable FaultCode reason(ChannelState state) {
        if (isRefused(state, Status.SUPPRESSED)) {
            return FaultCode.STORED_SUPPRESSED;
        } else if (isRefused(state, Status.COMPLAINED)) {
            return FaultCode.STORED_COMPLAINED;
        } else if (isRefused(state, Availability.DEAD)) {
            return FaultCode.STORED_DEAD;
        } else if (isRefused(state, Availability.TEMPORARY)) {
            return FaultCode.STORED_TEMPORARY;
        } else if (isRefused(state, Status.UNSUBSCRIBED)) {
            return FaultCode.STORED_UNSUBSCRIBED;
        } else if (isRefused(state, Status.PENDING)) {
            return FaultCode.STORED_PENDING;
        }
        return null;
    }

    private boolean isRefused(ChannelState state, Status status) {
        return state.status() == status && rules.refusedStatuses().contains(status);
    }

    private boolean isRefused(ChannelState state, Availability availability) {
        return state.availability() == availability
                && rules.refusedAvailabilities().contains(availability);
    }
}

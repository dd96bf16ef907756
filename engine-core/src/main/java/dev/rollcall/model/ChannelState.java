package dev.rollcall.model;

/**
 * The state of one channel of a contact. Immutable.
 *
 * @param status the consent status; any but EXCLUDED
 * @param availability the deliverability
 */
public record ChannelState(Status status, Availability availability) {
    /** @throws IllegalArgumentException if the status is EXCLUDED */
    public ChannelState {
        if (status == Status.EXCLUDED) {
            throw new IllegalArgumentException("only a list membership can be EXCLUDED");
        }
    }

    /**
     * Returns a copy with another status.
     *
     * @throws IllegalArgumentException if it is EXCLUDED
     */
    public ChannelState withStatus(Status changed) {
        return new ChannelState(changed, availability);
    }

    /** Returns a copy with another availability. */
    public ChannelState withAvailability(Availability changed) {
        return new ChannelState(status, changed);
    }
}

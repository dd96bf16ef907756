package dev.rollcall.model;

/**
 * How things stand on one channel of a contact.
 *
 * @param status any but EXCLUDED
 */
public record ChannelState(Status status, Availability availability) {
    public ChannelState {
        if (status == Status.EXCLUDED) {
            throw new IllegalArgumentException("only a list membership can be EXCLUDED");
        }
    }

    public ChannelState withStatus(Status changed) {
        return new ChannelState(changed, availability);
    }

    public ChannelState withAvailability(Availability changed) {
        return new ChannelState(status, changed);
    }
}

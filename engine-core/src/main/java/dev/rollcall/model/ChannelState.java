package dev.rollcall.model;

/** How things stand on one channel of a contact. */
public record ChannelState(Status status, Availability availability) {
    public ChannelState withStatus(Status changed) {
        return new ChannelState(changed, availability);
    }

    public ChannelState withAvailability(Availability changed) {
        return new ChannelState(status, changed);
    }
}

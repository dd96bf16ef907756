package dev.rollcall.internal.row;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.patch.Unconfirmed;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The requests for statuses of one row while it is read: of several cells about one status, the strongest counts. Used
 * once.
 */
final class RowStatuses {
    private final Map<Channel, RequestedStatus> channels = new EnumMap<>(Channel.class);
    private final Map<Channel, Availability> availabilities = new EnumMap<>(Channel.class);
    private final SortedMap<Long, RequestedStatus> lists = new TreeMap<>();
    private final Set<Channel> unconfirmedChannels = EnumSet.noneOf(Channel.class);
    private final Set<Long> unconfirmedLists = new HashSet<>();
    private @Nullable RequestedStatus contact;

    /** Returns the requested status of the contact as a whole, or null. */
    @Nullable
    RequestedStatus contact() {
        return contact;
    }

    void contact(RequestedStatus wish) {
        contact = contact == null ? wish : contact.or(wish);
    }

    Map<Channel, RequestedStatus> channels() {
        return channels;
    }

    void channel(Channel channel, RequestedStatus wish) {
        channels.merge(channel, wish, RequestedStatus::or);
    }

    Map<Channel, Availability> availabilities() {
        return availabilities;
    }

    void availability(Channel channel, Availability availability) {
        availabilities.merge(channel, availability, Availability::lower);
    }

    void list(Long listId, RequestedStatus wish) {
        lists.merge(listId, wish, RequestedStatus::or);
    }

    /**
     * Returns the requested statuses by list id: those of the row come before those of every row, unless both close.
     *
     * @param everyRows the requests of every row; not changed
     */
    SortedMap<Long, RequestedStatus> lists(SortedMap<Long, RequestedStatus> everyRows) {
        if (lists.isEmpty()) {
            return everyRows;
        }
        SortedMap<Long, RequestedStatus> all = new TreeMap<>(everyRows);
        lists.forEach((list, wish) ->
                all.merge(list, wish, (every, own) -> every.optsOut() && own.optsOut() ? own.or(every) : own));
        return all;
    }

    /** Records that the row leaves consent open on a channel. */
    void unconfirmed(Channel channel) {
        unconfirmedChannels.add(channel);
    }

    /** Records that the row leaves consent open on a list. */
    void unconfirmed(Long listId) {
        unconfirmedLists.add(listId);
    }

    Unconfirmed unconfirmed() {
        return unconfirmedChannels.isEmpty() && unconfirmedLists.isEmpty()
                ? Unconfirmed.nothing()
                : new Unconfirmed(unconfirmedChannels, unconfirmedLists);
    }
}

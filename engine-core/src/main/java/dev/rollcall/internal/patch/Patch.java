package dev.rollcall.internal.patch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one row. Everything in it is valid; what was not is among the faults.
 *
 * @param duplicateOf the row that counts instead of this one, or null
 * @param deletes whether the contact is to be deleted; only the identifiers matter then
 * @param onExisting the row's own rule for a known contact, or null for that of the import request
 * @param invalid whether one of the faults refuses the row as a whole
 * @param fields the changes of fields, by field key
 * @param contactStatus the requested status of the contact as a whole, or null
 * @param unconfirmed the channels and lists that start PENDING if they are new
 * @param lists the requested statuses on lists without a channel, by list id
 * @param channelLists the lists of each channel for which the row has list columns, by the reference in the cells; such
 *     columns are the complete list of memberships of the channel
 * @param consent the proof of consent in the row, or null
 * @param cells the row as read, for its record
 */
public record Patch(
        long number,
        long line,
        @Nullable Long duplicateOf,
        boolean deletes,
        @Nullable OnExisting onExisting,
        boolean invalid,
        Identifiers identifiers,
        Map<String, FieldChange> fields,
        @Nullable RequestedStatus contactStatus,
        Map<Channel, RequestedStatus> statuses,
        Map<Channel, Availability> availabilities,
        Unconfirmed unconfirmed,
        SortedMap<Long, RequestedStatus> lists,
        Map<Channel, SortedMap<String, RequestedMembership>> channelLists,
        RequestedTags tags,
        @Nullable ConsentRecord consent,
        List<Fault> faults,
        List<Cell> cells) {

    /** Reports whether the row requests an opt-out of any kind. */
    public boolean optsOut() {
        return (contactStatus != null && contactStatus.optsOut())
                || optsOut(statuses.values())
                || optsOut(lists.values())
                || optsOutByColumn();
    }

    private static boolean optsOut(Collection<RequestedStatus> wishes) {
        for (RequestedStatus wish : wishes) {
            if (wish.optsOut()) {
                return true;
            }
        }
        return false;
    }

    private boolean optsOutByColumn() {
        for (Map<String, RequestedMembership> wishes : channelLists.values()) {
            for (RequestedMembership wish : wishes.values()) {
                if (wish.status().isClosed()) {
                    return true;
                }
            }
        }
        return false;
    }
}

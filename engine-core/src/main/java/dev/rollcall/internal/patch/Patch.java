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
 * What one row asks for. Everything in it is valid; what was not is among the faults.
 *
 * @param duplicateOf the row that counts instead of this one, or null
 * @param deletes whether the contact is to be deleted; all else but the identifiers is of no account then
 * @param onExisting what the row itself says of a known contact, or null to leave it to the request
 * @param invalid whether one of the faults refuses the row as a whole
 * @param fields by field key
 * @param contactStatus what the contact as a whole is asked to be, or null
 * @param unconfirmed what starts PENDING if it is new
 * @param lists the statuses asked for, by list id, on no channel in particular
 * @param channelLists the lists of each channel for which the row has list columns, by the list's name or id as the cells name it;
 *     a row with such columns says all that there is to say of the channel
 * @param consent the proof of consent that the row gives, or null
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

    /** Whether the row asks for an opt-out of any kind. */
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

package dev.rollcall.manage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;

/** A filter for opt-outs that still hold. */
final class OpenOptOuts {
    private OpenOptOuts() {}

    /** Returns those of {@code records} whose address is still closed for what it was closed for. */
    static List<OptOutRecord> stillClosed(ContactStore store, List<OptOutRecord> records) {
        List<Identifier> addresses =
                records.stream().map(OptOutRecord::address).distinct().toList();
        Matches matches = Edit.lookUp(store, transaction -> transaction.find(IdentifierBatch.of(addresses)));
        Map<Identifier, Contact> owners = new HashMap<>();
        matches.contacts()
                .forEach(contact -> contact.identifiers().forEach(identifier -> owners.put(identifier, contact)));
        return records.stream()
                .filter(record -> {
                    Contact owner = owners.get(record.address());
                    return owner == null ? isOnFile(record, matches) : isClosed(owner, record);
                })
                .toList();
    }

    private static boolean isClosed(Contact owner, OptOutRecord record) {
        Channel channel = record.address().kind().channel().orElseThrow();
        Long list = record.listId();
        if (list == null) {
            return owner.effective(channel).filter(Status::isClosed).isPresent();
        }
        Membership membership = owner.memberships().get(new MembershipKey(list, channel));
        return membership != null && membership.status().isClosed();
    }

    /** An address that was opened since, and then asked and given up without an answer, waits: that is no opt-out. */
    private static boolean isOnFile(OptOutRecord record, Matches matches) {
        return matches.suppressions().stream()
                .anyMatch(entry -> entry.origin() == SuppressionOrigin.OPT_OUT
                        && entry.key().equals(record.address().key())
                        && Objects.equals(entry.listId(), record.listId()));
    }
}

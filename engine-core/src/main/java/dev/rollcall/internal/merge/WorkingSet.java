package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Matches;
import org.jspecify.annotations.Nullable;

/**
 * The part of the store that a chunk can touch, changed row by row in memory. The differences at the end are the
 * changes to write. Not thread-safe.
 */
public final class WorkingSet {
    private static final long PROVISIONAL_ID = -1;

    private final List<WorkingContact> contacts = new ArrayList<>();
    private final Map<Identifier, WorkingContact> owners = new HashMap<>();
    private final WorkingSuppressions suppressions;
    private final List<GrantRecord> grants = new ArrayList<>();
    private final ConfirmationRequests confirmationRequests = new ConfirmationRequests();
    private final Map<String, ContactList> lists;
    private final Stamp stamp;
    private final @Nullable UUID importId;
    private final OptOutRecorder log;
    private final Contact newContact;
    private @Nullable Impact impact;

    /**
     * Creates a set from stored content.
     *
     * @param lists the lists that exist, by the references that cells use
     * @param stamp the import's one instant and its id, which go into everything that it writes
     * @param importId the import, or null if the host makes the change
     */
    public WorkingSet(Matches matches, Map<String, ContactList> lists, Stamp stamp, @Nullable UUID importId) {
        this.lists = lists;
        this.stamp = stamp;
        this.importId = importId;
        this.log = new OptOutRecorder(stamp, importId, this::currentStatus);
        this.newContact = Contact.builder(PROVISIONAL_ID, stamp).build();
        for (Contact contact : matches.contacts()) {
            add(new WorkingContact(contact, contact));
        }
        suppressions = new WorkingSuppressions(matches.suppressions());
    }

    /** Reports every contact that a row changes to {@code impact}. */
    public void measuredBy(Impact impact) {
        this.impact = impact;
    }

    Stamp stamp() {
        return stamp;
    }

    /** Begins the next row. */
    void nextRow() {
        log.nextRow();
    }

    /** Returns the import, or null if the host makes the change. */
    @Nullable
    UUID importId() {
        return importId;
    }

    /** Returns the id of the list with this reference. */
    Optional<Long> listId(String reference) {
        return Optional.ofNullable(lists.get(reference)).map(ContactList::id);
    }

    /** Reports whether a row may request {@code asked} on the list with this reference. */
    boolean accepts(String reference, Status asked) {
        ContactList list = lists.get(reference);
        return list != null && (asked.isClosed() || !list.reserved());
    }

    /** Returns the contact that owns {@code identifier} after the rows so far. */
    public Optional<WorkingContact> owner(Identifier identifier) {
        return Optional.ofNullable(owners.get(identifier));
    }

    /** Returns the reason for which the registries refuse {@code identifiers}, an address before a domain; or null. */
    @Nullable
    FaultCode refusal(List<Identifier> identifiers) {
        return suppressions.refusal(identifiers);
    }

    /** Reports whether no grant can open {@code address}: it is on the global registry, or its domain is on one. */
    boolean isBarred(Identifier address) {
        return suppressions.isBarred(address);
    }

    /** Returns the first status of a contact that receives this address: a CLOSED status, PENDING, or null. */
    @Nullable
    Status onFile(Identifier address) {
        return suppressions.onFile(address);
    }

    /** Returns the statuses that exclude an address from single lists, by list id: the strongest on file. */
    SortedMap<Long, Status> listsOnFile(Identifier address) {
        return suppressions.listsOnFile(address);
    }

    /**
     * Files an opt-out or an open request for an address, unless a stronger one is on file.
     *
     * @param listId the list that it is about, or null for all
     * @param status a CLOSED or WAITING status
     * @param reason a text for people, or null
     * @return whether that changed anything
     */
    boolean file(Identifier address, @Nullable Long listId, Status status, @Nullable String reason) {
        log.recordClosure(address, listId, status);
        return suppressions.file(address, listId, status, reason, stamp.at());
    }

    /** Returns the status of an address, from its owner or else from the file: on a list, or as a whole. */
    private @Nullable Status currentStatus(Identifier address, @Nullable Long listId) {
        Channel channel = address.kind().channel().orElseThrow();
        Contact owner = owner(address).map(WorkingContact::current).orElse(null);
        if (listId == null) {
            return owner == null ? onFile(address) : owner.effective(channel).orElse(null);
        }
        Membership membership = owner == null ? null : owner.memberships().get(new MembershipKey(listId, channel));
        return membership == null ? listsOnFile(address).get(listId) : membership.status();
    }

    /** Removes an address from the host's registry; returns its status there, or null if it was not on it. */
    @Nullable
    Status allow(Identifier address) {
        return suppressions.allow(address);
    }

    /** Records what a grant has opened, and lifts the suppressions on file about it. */
    void open(Identifier address, @Nullable Long listId, Status before, Status after, ResubscribeGrant grant) {
        log.recordOpening(address, listId);
        suppressions.lift(address, listId);
        grants.add(new GrantRecord(0, address, listId, before, after, grant, stamp.at(), importId));
    }

    /** Requests a confirmation from a contact. */
    void ask(WorkingContact contact, long row, Channel channel, @Nullable Long listId) {
        confirmationRequests.add(contact, row, channel, listId);
    }

    /**
     * Requests a confirmation of everything that a row has made PENDING, and of open requests on file for an address
     * that it added to the contact (rulings ).
     *
     * @param before the contact before the row, or null for a new one
     */
    void askAbout(@Nullable Contact before, WorkingContact after, long row) {
        confirmationRequests.addAll(before, after, row, suppressions);
    }

    /** Returns an empty contact for {@link #insert}. Its id is provisional until {@link #assignIds}. */
    Contact newContact() {
        return newContact;
    }

    WorkingContact insert(Contact contact) {
        log.recordClosure(contact);
        WorkingContact working = new WorkingContact(null, contact);
        add(working);
        return working;
    }

    /**
     * Changes {@code working} to {@code changed}, with a stamp.
     *
     * @return false if the content is equal, and nothing was done
     */
    boolean change(WorkingContact working, Contact changed) {
        if (working.current().sameContent(changed)) {
            return false;
        }
        if (impact != null) {
            impact.changing(working);
        }
        log.recordClosure(changed);
        working.current().identifiers().forEach(owners::remove);
        working.update(changed.toBuilder().updated(stamp).build());
        changed.identifiers().forEach(identifier -> owners.put(identifier, working));
        return true;
    }

    /** Removes an open request for confirmation from the file of an address. */
    public void forgetWaiting(Identifier identifier) {
        if (identifier.kind().channel().isPresent()) {
            suppressions.forgetWaiting(identifier);
        }
    }

    /** Removes a contact; {@link Removal} keeps what outlives it. */
    void remove(WorkingContact working) {
        Contact last = working.current();
        last.identifiers().forEach(owners::remove);
        owners.remove(Identifier.id(last.id()));
        working.delete();
    }

    private void add(WorkingContact working) {
        contacts.add(working);
        Contact contact = working.current();
        contact.identifiers().forEach(identifier -> owners.put(identifier, working));
        if (working.stored() != null
                && (importId == null || !contact.created().by().equals(stamp.by()))) {
            // in an import an id matches only contacts that existed when it began (ruling R-11)
            owners.put(Identifier.id(contact.id()), working);
        }
    }

    /** Returns the number of contacts that the chunk creates, including those that it deletes again. */
    public int insertCount() {
        return (int) contacts.stream().filter(WorkingContact::isNew).count();
    }

    /** Assigns ids to the created contacts, in the order of their creation. */
    public void assignIds(long[] ids) {
        int next = 0;
        for (WorkingContact working : contacts) {
            if (working.isNew()) {
                working.update(working.current().toBuilder().id(ids[next++]).build());
            }
        }
    }

    /** Returns the changes to write, sorted by id. */
    public Changes changes() {
        List<Contact> inserts = new ArrayList<>();
        List<Changes.Update> updates = new ArrayList<>();
        List<Contact> deletes = new ArrayList<>();
        for (WorkingContact working : contacts) {
            Contact stored = working.stored();
            Contact current = working.current();
            if (working.isNew() && !working.isDeleted()) {
                inserts.add(current);
            } else if (stored != null && working.isDeleted()) {
                deletes.add(stored);
            } else if (stored != null && differs(stored, current)) {
                updates.add(new Changes.Update(stored, current));
            }
        }
        inserts.sort(Comparator.comparingLong(Contact::id));
        updates.sort(Comparator.comparingLong(update -> update.before().id()));
        deletes.sort(Comparator.comparingLong(Contact::id));
        return new Changes(
                inserts,
                updates,
                deletes,
                suppressions.filed(),
                suppressions.lifted(),
                List.copyOf(grants),
                confirmationRequests.confirmations(importId, stamp.at()),
                log.records());
    }

    /** Reports whether a contact differs, be it in the spelling of an address that changed and changed back. */
    private static boolean differs(Contact stored, Contact current) {
        return !stored.sameContent(current) || !Objects.equals(stored.email(), current.email());
    }
}

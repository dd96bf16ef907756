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
 * Everything in the store that a chunk can touch, changed row by row in memory. What differs at the end is what has to be written.
 * Not thread-safe.
 */
public final class WorkingSet {
    private static final long PROVISIONAL_ID = -1;

    private final List<WorkingContact> contacts = new ArrayList<>();
    private final Map<Identifier, WorkingContact> owners = new HashMap<>();
    private final WorkingSuppressions suppressions;
    private final List<GrantRecord> grants = new ArrayList<>();
    private final ConfirmationRequests questions = new ConfirmationRequests();
    private final Map<String, ContactList> lists;
    private final Stamp stamp;
    private final @Nullable UUID importId;
    private final OptOutRecorder log;
    private final Contact newContact;
    private @Nullable Impact impact;

    /**
     * Starts from what is stored.
     *
     * @param lists the lists that cells name, as they name them; those that do not exist are not in it
     * @param stamp the import's one instant and its id: what everything that it writes is stamped with
     * @param importId the import, or null when the host changes something
     */
    public WorkingSet(Matches matches, Map<String, ContactList> lists, Stamp stamp, @Nullable UUID importId) {
        this.lists = lists;
        this.stamp = stamp;
        this.importId = importId;
        this.log = new OptOutRecorder(stamp, importId, this::standing);
        this.newContact = Contact.builder(PROVISIONAL_ID, stamp).build();
        for (Contact contact : matches.contacts()) {
            add(new WorkingContact(contact, contact));
        }
        suppressions = new WorkingSuppressions(matches.suppressions());
    }

    /** Tells {@code impact} of every contact that a row changes. */
    public void measuredBy(Impact impact) {
        this.impact = impact;
    }

    Stamp stamp() {
        return stamp;
    }

    /** What comes next is another row's. */
    void nextRow() {
        log.nextRow();
    }

    /** The import, or null when the host changes something. */
    @Nullable
    UUID importId() {
        return importId;
    }

    /** The list that a cell names so. */
    Optional<Long> listId(String reference) {
        return Optional.ofNullable(lists.get(reference)).map(ContactList::id);
    }

    /** Whether a row may ask for {@code asked} on the list that a cell names so. */
    boolean takes(String reference, Status asked) {
        ContactList list = lists.get(reference);
        return list != null && (asked.isClosed() || !list.reserved());
    }

    /** The contact that owns {@code identifier} after the rows so far. */
    public Optional<WorkingContact> owner(Identifier identifier) {
        return Optional.ofNullable(owners.get(identifier));
    }

    /** Why the registries refuse a row that gives {@code identifiers}: an address before a domain; null if they do not. */
    @Nullable
    FaultCode refusal(List<Identifier> identifiers) {
        return suppressions.refusal(identifiers);
    }

    /** Whether no grant lets {@code address} in: it is on the global registry, or its domain is on one. */
    boolean isBarred(Identifier address) {
        return suppressions.isBarred(address);
    }

    /** What whoever takes an address starts with: a CLOSED status, PENDING, or null. */
    @Nullable
    Status onFile(Identifier address) {
        return suppressions.onFile(address);
    }

    /** What keeps an address off single lists, by list id: the strongest status of opt-outs, open questions and registries. */
    SortedMap<Long, Status> listsOnFile(Identifier address) {
        return suppressions.listsOnFile(address);
    }

    /**
     * Puts an opt-out or an open question on file under an address; a stronger one that is there stays.
     *
     * @param listId the list it is about, or null for all
     * @param status CLOSED or WAITING
     * @param reason why, for people, or null
     * @return whether that changed anything
     */
    boolean file(Identifier address, @Nullable Long listId, Status status, @Nullable String reason) {
        log.recordClosure(address, listId, status);
        return suppressions.file(address, listId, status, reason, stamp.at());
    }

    /** How an address stands, as its owner's or, without one, on file: on a list, or as a whole. */
    private @Nullable Status standing(Identifier address, @Nullable Long listId) {
        Channel channel = address.kind().channel().orElseThrow();
        Contact owner = owner(address).map(WorkingContact::current).orElse(null);
        if (listId == null) {
            return owner == null ? onFile(address) : owner.effective(channel).orElse(null);
        }
        Membership membership = owner == null ? null : owner.memberships().get(new MembershipKey(listId, channel));
        return membership == null ? listsOnFile(address).get(listId) : membership.status();
    }

    /** Takes an address off the host's registry; returns what it was there, or null if it was not. */
    @Nullable
    Status allow(Identifier address) {
        return suppressions.allow(address);
    }

    /** Puts on record what a grant has opened, and lifts what is on file about it. */
    void open(Identifier address, @Nullable Long listId, Status before, Status after, ResubscribeGrant grant) {
        log.recordOpening(address, listId);
        suppressions.lift(address, listId);
        grants.add(new GrantRecord(0, address, listId, before, after, grant, stamp.at(), importId));
    }

    /** Asks somebody for a confirmation. */
    void ask(WorkingContact contact, long row, Channel channel, @Nullable Long listId) {
        questions.add(contact, row, channel, listId);
    }

    /**
     * Asks for a confirmation of everything that a row has made PENDING, and of what waited on file for an address that it gave the
     * contact (rulings ).
     *
     * @param before the contact before the row, or null for a new one
     */
    void askAbout(@Nullable Contact before, WorkingContact after, long row) {
        questions.addAll(before, after, row, this);
    }

    /** A contact with nothing yet, for {@link #insert}. Its id is provisional until {@link #assignIds}. */
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
     * Makes {@code working} into {@code changed}, stamped.
     *
     * @return false if that says the same of the person, and nothing was done
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
        working.become(changed.toBuilder().updated(stamp).build());
        changed.identifiers().forEach(identifier -> owners.put(identifier, working));
        return true;
    }

    /** Removes a contact; what is closed on it or waits for an answer goes on file under its addresses (rulings ). */
    void delete(WorkingContact working) {
        Contact last = working.current();
        last.channels().keySet().forEach(channel -> OptOuts.fileAll(last, channel, this));
        remove(working);
    }

    /** Removes a contact as a person's right; what is closed on it goes on file, what waits for an answer is forgotten. */
    public void erase(WorkingContact working) {
        Contact last = working.current();
        last.channels().keySet().forEach(channel -> OptOuts.fileClosed(last, channel, this));
        last.identifiers().forEach(this::forgetWaiting);
        remove(working);
    }

    /** Takes off file that somebody was asked at an address and has not answered. */
    public void forgetWaiting(Identifier identifier) {
        if (identifier.kind().channel().isPresent()) {
            suppressions.forgetWaiting(identifier);
        }
    }

    private void remove(WorkingContact working) {
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
            // in an import an id matches only contacts that were there when it began (ruling R-11)
            owners.put(Identifier.id(contact.id()), working);
        }
    }

    /** How many contacts the chunk creates, those that it deletes again included. */
    public int insertCount() {
        return (int) contacts.stream().filter(WorkingContact::isNew).count();
    }

    /** Gives the created contacts their ids, in the order they were created. */
    public void assignIds(long[] ids) {
        int next = 0;
        for (WorkingContact working : contacts) {
            if (working.isNew()) {
                working.become(working.current().toBuilder().id(ids[next++]).build());
            }
        }
    }

    /** What has to be written, sorted by id. */
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
                questions.confirmations(importId, stamp.at()),
                log.records());
    }

    /** An address that a chunk changed and changed back may have another spelling now; one that it left alone has not. */
    private static boolean differs(Contact stored, Contact current) {
        return !stored.sameContent(current) || !Objects.equals(stored.email(), current.email());
    }
}

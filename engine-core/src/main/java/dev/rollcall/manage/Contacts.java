package dev.rollcall.manage;

import java.util.List;
import java.util.Optional;

import dev.rollcall.internal.merge.Readmission;
import dev.rollcall.internal.merge.WorkingContact;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.RowRecord;

/**
 * The contacts of a store. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. What looks up or
 * opts out waits for no import; another change that an import holds which is kept as a whole is refused at once by a
 * {@link dev.rollcall.store.HeldException}, and can be made when that import has ended.
 */
public final class Contacts {
    private final ContactStore store;

    public Contacts(ContactStore store) {
        this.store = store;
    }

    /** The contact that owns {@code identifier}. */
    public Optional<Contact> find(Identifier identifier) {
        IdentifierBatch keys = IdentifierBatch.of(List.of(identifier));
        return DeferredOptOuts.seen(
                        store,
                        () -> Edit.lookUp(
                                store, transaction -> transaction.find(keys).contacts()))
                .stream()
                .findFirst();
    }

    /**
     * A page of contacts in the order of their ids.
     *
     * @param afterId the last id of the page before, 0 for the first page
     * @param limit most contacts on the page
     */
    public List<Contact> scan(ContactFilter filter, long afterId, int limit) {
        return DeferredOptOuts.seen(store, () -> store.scan(filter, afterId, limit));
    }

    /**
     * Opts an address out of everything. Holds also when nobody owns the address yet, and after its owner is gone.
     * Waits for no import: while one that is kept as a whole holds the contact, the opt-out is put on record, is seen
     * by {@link #find} and {@link #scan}, and is applied when that import ends, whatever it brings.
     *
     * @param address an e-mail address or a phone number
     * @return whether that changed anything; true also if that is known only when an import has ended
     * @throws IllegalArgumentException if {@code address} is another kind of identifier
     */
    public boolean unsubscribe(Identifier address) {
        requireAddress(address);
        return Edit.optOut(store, address, null);
    }

    /**
     * Opts an address out of one list; like {@link #unsubscribe(Identifier)} in all else.
     *
     * @throws IllegalArgumentException if there is no such list, or {@code address} is another kind of identifier
     */
    public boolean unsubscribe(Identifier address, long listId) {
        requireAddress(address);
        if (Edit.lookUp(store, transaction -> transaction.catalog().list(listId))
                .isEmpty()) {
            throw new IllegalArgumentException("there is no list with the id " + listId);
        }
        return Edit.optOut(store, address, listId);
    }

    /**
     * Lets an address be mailed again: the only way back for somebody who has opted out, besides an import that brings
     * a grant. What was opened is kept for good with the grant, see {@link Suppressions#grants}. An address that nobody
     * owns becomes a contact's.
     *
     * @param address an e-mail address or a phone number
     * @throws IllegalArgumentException if {@code address} is another kind of identifier, or there is no such list
     */
    public Resubscription.Result resubscribe(Identifier address, Resubscription how) {
        requireAddress(address);
        return Edit.of(store, address, (catalog, contacts) -> {
            Long list = how.listId();
            if (list != null && catalog.list(list).isEmpty()) {
                throw new IllegalArgumentException("there is no list with the id " + list);
            }
            Readmission readmission = new Readmission(contacts, address, list);
            if (readmission.isImpossible()) {
                return Resubscription.Result.CONTACT_CANNOT_BE_UNSUPPRESSED;
            } else if (how.challenge() && readmission.needsConsentOfPerson()) {
                readmission.challenge();
                return Resubscription.Result.CONTACT_CHALLENGED;
            }
            readmission.grant(how.grant());
            return Resubscription.Result.CONTACT_ADDED;
        });
    }

    private static void requireAddress(Identifier identifier) {
        if (identifier.kind().channel().isEmpty()) {
            throw new IllegalArgumentException(
                    "only an e-mail address or a phone number can opt out or in, not an " + identifier.kind());
        }
    }

    /**
     * Deletes a contact, and what row records hold of the person. The opt-outs of its addresses stay on file; that
     * somebody was asked and has not answered does not. Can be repeated: what row records hold of {@code identifier} is
     * erased also if nobody owns it any more.
     *
     * @return false if nobody owns {@code identifier}
     */
    public boolean erase(Identifier identifier) {
        Optional<Contact> known = find(identifier);
        // records first: once the contact is gone, nobody knows any more what else it was called
        store.journal().redact(row -> isAbout(identifier, known, row));
        Optional<Contact> erased = Edit.of(store, identifier, contacts -> {
            Optional<WorkingContact> owner = contacts.owner(identifier);
            owner.ifPresent(contacts::erase);
            contacts.forgetWaiting(identifier);
            return owner.map(WorkingContact::current);
        });
        if (erased.isPresent() && !erased.equals(known)) {
            store.journal().redact(row -> isAbout(identifier, erased, row));
        }
        return erased.isPresent();
    }

    private static boolean isAbout(Identifier identifier, Optional<Contact> owner, RowRecord row) {
        List<String> cells = row.cells();
        return owner.filter(contact -> isAbout(contact, row)).isPresent()
                || (cells != null && cells.stream().anyMatch(cell -> names(identifier, cell)));
    }

    private static boolean names(Identifier identifier, String cell) {
        return switch (identifier.kind()) {
            case ID -> false;
            case EXTERNAL_ID -> identifier.key().equals(Blanks.strip(cell));
            case EMAIL ->
                EmailAddress.parse(cell)
                        .filter(address -> address.identifier().equals(identifier))
                        .isPresent();
            case PHONE -> new PhoneNumber(identifier.key()).mayBe(cell);
        };
    }

    private static boolean isAbout(Contact contact, RowRecord row) {
        List<String> cells = row.cells();
        return (row.contactId() != null && row.contactId() == contact.id())
                || (cells != null
                        && contact.identifiers().stream()
                                .anyMatch(identifier -> cells.stream().anyMatch(cell -> names(identifier, cell))));
    }
}

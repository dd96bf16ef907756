package dev.rollcall.manage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.rollcall.internal.merge.Readmission;
import dev.rollcall.internal.merge.Removal;
import dev.rollcall.internal.merge.WorkingContact;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.RowRecord;

/**
 * The contacts of a store. Thread-safe. Look-ups and opt-outs wait for no import. Any other change of a contact that an
 * atomic import holds fails at once with a {@link dev.rollcall.store.HeldException}; it can be repeated when that
 * import has ended. Methods may throw {@link dev.rollcall.store.StoreException}.
 */
public final class Contacts {
    /** The number of contacts that {@link #forEach} reads at once. */
    private static final int PAGE = 1_000;

    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.contacts()}. */
    public Contacts(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /** Returns the contact that owns {@code identifier}, or empty if there is none. */
    public Optional<Contact> find(Identifier identifier) {
        Objects.requireNonNull(identifier, "identifier");
        IdentifierBatch keys = IdentifierBatch.of(List.of(identifier));
        return DeferredOptOuts.seen(
                        store,
                        () -> Edit.lookUp(
                                store, transaction -> transaction.find(keys).contacts()))
                .stream()
                .findFirst();
    }

    /**
     * Returns a page of contacts in the order of their ids.
     *
     * @param afterId the id of the last contact of the page before, 0 for the first page
     * @param limit the largest number of contacts on the page, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<Contact> scan(ContactFilter filter, long afterId, int limit) {
        Objects.requireNonNull(filter, "filter");
        Paging.requireLimit(limit);
        return DeferredOptOuts.seen(store, () -> store.scan(filter, afterId, limit));
    }

    /** Passes every contact to {@code action}, in the order of their ids, and reads them page by page. */
    public void forEach(ContactFilter filter, Consumer<Contact> action) {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(action, "action");
        Paging.forEach((after, limit) -> scan(filter, after, limit), Contact::id, PAGE, action);
    }

    /**
     * Opts an address out of everything. The opt-out also holds if no contact has the address yet, and after its
     * contact is deleted. It waits for no import: while an atomic import holds the contact, the opt-out is recorded,
     * look-ups show it, and it is applied when that import ends, whatever the import writes.
     *
     * @param address an e-mail address or a phone number
     * @return whether that changed anything; true also if this is known only after an import has ended
     * @throws IllegalArgumentException if {@code address} is another kind of identifier
     */
    public boolean unsubscribe(Identifier address) {
        Objects.requireNonNull(address, "address");
        requireAddress(address);
        return Edit.optOut(store, address, null);
    }

    /**
     * Opts an address out of one list. Otherwise as {@link #unsubscribe(Identifier)}.
     *
     * @param address an e-mail address or a phone number
     * @param listId the id of the list
     * @return whether that changed anything; true also if this is known only after an import has ended
     * @throws IllegalArgumentException if there is no such list, or {@code address} is another kind of identifier
     */
    public boolean unsubscribe(Identifier address, long listId) {
        Objects.requireNonNull(address, "address");
        requireAddress(address);
        if (Edit.lookUp(store, transaction -> transaction.catalog().list(listId))
                .isEmpty()) {
            throw new IllegalArgumentException("there is no list with the id " + listId);
        }
        return Edit.optOut(store, address, listId);
    }

    /**
     * Resubscribes an address. Besides an import with a grant, this is the only way to open what a person has closed.
     * The grant and what it opened are recorded permanently, see {@link Suppressions#grants}. If no contact has the
     * address, one is created.
     *
     * @param address an e-mail address or a phone number
     * @param how the grant, the list if it is about one, and whether the person has to confirm
     * @return what was done
     * @throws IllegalArgumentException if {@code address} is another kind of identifier, or there is no such list
     */
    public Resubscription.Result resubscribe(Identifier address, Resubscription how) {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(how, "how");
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
     * Deletes a contact and the personal values in its row records. The opt-outs of its addresses stay; confirmations
     * that are not answered are deleted. The call can be repeated: it deletes the values in row records of
     * {@code identifier} even if no contact has it any more.
     *
     * @return false if no contact has {@code identifier}
     */
    public boolean erase(Identifier identifier) {
        Objects.requireNonNull(identifier, "identifier");
        Optional<Contact> known = find(identifier);
        // records first: once the contact is deleted, its other identifiers are not known any more
        store.journal().redact(row -> isAbout(identifier, known, row));
        Optional<Contact> erased = Edit.of(store, identifier, contacts -> {
            Optional<WorkingContact> owner = contacts.owner(identifier);
            owner.ifPresent(contact -> Removal.erase(contact, contacts));
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

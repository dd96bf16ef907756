package dev.rollcall.manage;

import java.util.List;
import java.util.Optional;

import dev.rollcall.model.ContactList;
import dev.rollcall.model.Name;
import dev.rollcall.store.ContactStore;

/** The lists of a store. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. */
public final class Lists {
    private final ContactStore store;

    public Lists(ContactStore store) {
        this.store = store;
    }

    /** The list of that name; case does not matter. */
    public Optional<ContactList> find(String name) {
        return Edit.lookUp(store, transaction -> transaction.catalog().list(name));
    }

    /** All lists in the order they were created. */
    public List<ContactList> all() {
        return Edit.lookUp(store, transaction -> transaction.catalog().lists());
    }

    /**
     * Creates a list.
     *
     * @throws IllegalArgumentException if the name is taken, blank or longer than {@value Name#MAX_LENGTH} characters
     */
    public ContactList create(String name) {
        String clean = Name.ofList(name);
        return Edit.inTransaction(store, transaction -> {
            if (transaction.catalog().list(clean).isPresent()) {
                throw new IllegalArgumentException("there is a list '" + clean + "' already");
            }
            return transaction.catalog().createList(clean);
        });
    }

    /**
     * Reserves a list: imports that would put contacts on it are refused, and so are rows that would. Opt-outs from it are taken.
     *
     * @param reserved false opens it again
     * @throws IllegalArgumentException if there is no such list
     */
    public void reserve(long id, boolean reserved) {
        boolean known =
                Edit.inTransaction(store, transaction -> transaction.catalog().reserveList(id, reserved));
        if (!known) {
            throw new IllegalArgumentException("there is no list " + id);
        }
    }
}

package dev.rollcall.manage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.ContactList;
import dev.rollcall.store.ContactStore;

/** The lists of a store. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. */
public final class Lists {
    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.lists()}. */
    public Lists(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /** Returns the list with a name, or empty if there is none. Case does not matter. */
    public Optional<ContactList> find(String name) {
        Objects.requireNonNull(name, "name");
        return Edit.lookUp(store, transaction -> transaction.catalog().list(name));
    }

    /** Returns all lists in the order in which they were created. */
    public List<ContactList> all() {
        return Edit.lookUp(store, transaction -> transaction.catalog().lists());
    }

    /**
     * Creates a list.
     *
     * @throws IllegalArgumentException if the name is taken, blank or longer than 255 characters
     */
    public ContactList create(String name) {
        Objects.requireNonNull(name, "name");
        String clean = Name.ofList(name);
        return Edit.inTransaction(store, transaction -> {
            if (transaction.catalog().list(clean).isPresent()) {
                throw new IllegalArgumentException("there is a list '" + clean + "' already");
            }
            return transaction.catalog().createList(clean);
        });
    }

    /**
     * Reserves a list, or ends that. Imports and rows that would put contacts on a reserved list are refused. Opt-outs
     * from it are accepted.
     *
     * @param reserved whether the list is reserved from now on
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

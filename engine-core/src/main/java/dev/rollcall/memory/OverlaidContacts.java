package dev.rollcall.memory;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.store.Changes;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The contacts as a transaction sees them, and the owners of identifiers. */
final class OverlaidContacts {
    private final Overlay<Long, Contact> contacts;
    private final Overlay<Identifier, Long> owners;

    OverlaidContacts(Tables tables) {
        contacts = new Overlay<>(tables.contacts);
        owners = new Overlay<>(tables.owners);
    }

    /** Returns the owners of {@code identifiers}, each once, in the order of their ids. */
    List<Contact> owners(Collection<Identifier> identifiers) {
        SortedMap<Long, Contact> found = new TreeMap<>();
        for (Identifier identifier : identifiers) {
            Contact owner = owner(identifier);
            if (owner != null) {
                found.put(owner.id(), owner);
            }
        }
        return List.copyOf(found.values());
    }

    private @Nullable Contact owner(Identifier identifier) {
        if (identifier.kind() == IdentifierKind.ID) {
            return withId(identifier.key());
        }
        Long owner = owners.get(identifier);
        return owner == null ? null : contacts.get(owner);
    }

    private @Nullable Contact withId(String key) {
        try {
            return contacts.get(Long.parseLong(key));
        } catch (NumberFormatException nobodysId) {
            return null;
        }
    }

    /**
     * Deletes, updates and inserts contacts. After a failure, some of it may be done.
     *
     * @throws LostRaceException if a contact has another version than the one that was read, or an identifier is taken
     */
    void write(Changes changes) {
        changes.deletes().forEach(this::delete);
        changes.updates().forEach(this::releaseIdentifiers);
        changes.updates().forEach(this::update);
        changes.inserts().forEach(this::insert);
    }

    private void delete(Contact contact) {
        requireUnchanged(contact);
        contact.identifiers().forEach(owners::remove);
        contacts.remove(contact.id());
    }

    private void releaseIdentifiers(Changes.Update update) {
        requireUnchanged(update.before());
        List<Identifier> kept = update.after().identifiers();
        update.before().identifiers().stream()
                .filter(identifier -> !kept.contains(identifier))
                .forEach(owners::remove);
    }

    private void update(Changes.Update update) {
        // again, since a contact may be in the list twice
        requireUnchanged(update.before());
        put(update.after(), update.before().version() + 1);
    }

    private void insert(Contact contact) {
        if (contacts.get(contact.id()) != null) {
            throw new StoreException("contact " + contact.id() + " is there already");
        }
        put(contact, 1);
    }

    private void put(Contact contact, long version) {
        for (Identifier identifier : contact.identifiers()) {
            Long owner = owners.get(identifier);
            if (owner != null && owner != contact.id()) {
                throw new LostRaceException(
                        "an identifier of contact " + contact.id() + " is taken by contact " + owner);
            }
            owners.put(identifier, contact.id());
        }
        contacts.put(contact.id(), contact.toBuilder().version(version).build());
    }

    private void requireUnchanged(Contact read) {
        Contact stored = contacts.get(read.id());
        if (stored == null || stored.version() != read.version()) {
            throw new LostRaceException("contact " + read.id() + " was changed since it was read");
        }
    }

    int count() {
        return contacts.size();
    }

    void commit() {
        contacts.commit();
        owners.commit();
    }
}

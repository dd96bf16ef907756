package dev.rollcall.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.rollcall.internal.header.ProfileField;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Stamp;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;

/**
 * The fields of a store: the profile fields that every store has, and those that were created. Thread-safe. Methods may
 * throw {@link dev.rollcall.store.StoreException}.
 */
public final class Fields {
    /** Contacts that are cleared in one transaction. */
    private static final int PAGE = 1_000;

    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.fields()}. */
    public Fields(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /** Returns the field with a name, or empty if there is none. Case does not matter. */
    public Optional<FieldDefinition> find(String name) {
        Objects.requireNonNull(name, "name");
        return ProfileField.byName(name)
                .or(() ->
                        Edit.lookUp(store, transaction -> transaction.catalog().field(name)));
    }

    /** Returns all fields, the profile fields first. */
    public List<FieldDefinition> all() {
        List<FieldDefinition> all = new ArrayList<>(
                Stream.of(ProfileField.values()).map(ProfileField::definition).toList());
        all.addAll(Edit.lookUp(store, transaction -> transaction.catalog().fields()));
        return all;
    }

    /**
     * Creates a field.
     *
     * @throws IllegalArgumentException if the name is taken, blank or too long
     */
    public FieldDefinition create(String name, FieldType type) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        return create(new FieldDefinition(name, type));
    }

    /**
     * Creates a field with all its properties.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public FieldDefinition create(FieldDefinition field) {
        Objects.requireNonNull(field, "field");
        if (ProfileField.byName(field.name()).isPresent()) {
            throw new IllegalArgumentException("every store has a field '" + field.name() + "' already");
        }
        return Edit.inTransaction(store, transaction -> {
            if (transaction.catalog().field(field.name()).isPresent()) {
                throw new IllegalArgumentException("there is a field '" + field.name() + "' already");
            }
            transaction.catalog().createField(field);
            return field;
        });
    }

    /**
     * Deletes a field and its values. Values are deleted page by page, so a call that fails can be repeated. Values
     * that an import writes at the same time may remain.
     *
     * @throws IllegalArgumentException if there is no such field, or it is a profile field
     */
    public void delete(String name) {
        Objects.requireNonNull(name, "name");
        if (ProfileField.byName(name).isPresent()) {
            throw new IllegalArgumentException("every store has the field '" + name + "'; it cannot be deleted");
        }
        FieldDefinition field = find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no field '" + name + "' to delete"));
        long afterId = 0;
        List<Contact> page = store.scan(ContactFilter.all(), afterId, PAGE);
        while (!page.isEmpty()) {
            clear(field.key(), page);
            afterId = page.get(page.size() - 1).id();
            page = store.scan(ContactFilter.all(), afterId, PAGE);
        }
        // last, since without it nobody could ask for the rest
        Edit.inTransaction(store, transaction -> transaction.catalog().deleteField(name));
    }

    private void clear(String key, List<Contact> page) {
        IdentifierBatch holders = IdentifierBatch.of(page.stream()
                .filter(contact -> contact.fields().containsKey(key))
                .map(contact -> Identifier.id(contact.id()))
                .toList());
        if (holders.identifiers().isEmpty()) {
            return;
        }
        Stamp stamp = Edit.stamp(store);
        Edit.inTransaction(store, transaction -> {
            // read again: since the scan somebody else may have changed them
            List<Changes.Update> cleared = transaction.find(holders).contacts().stream()
                    .filter(contact -> contact.fields().containsKey(key))
                    .map(contact -> new Changes.Update(
                            contact,
                            contact.toBuilder().clearField(key).updated(stamp).build()))
                    .toList();
            transaction.write(Changes.ofUpdates(cleared));
            return cleared;
        });
    }
}

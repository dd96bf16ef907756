package dev.rollcall.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.rollcall.mapping.ProfileField;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.store.ContactStore;

/** The fields of a store: the profile fields that every store has, and those that were created. Thread-safe. */
public final class Fields {
    private final ContactStore store;

    public Fields(ContactStore store) {
        this.store = store;
    }

    /** The field of that name; case does not matter. */
    public Optional<FieldDefinition> find(String name) {
        return ProfileField.byName(name)
                .or(() ->
                        Edit.lookUp(store, transaction -> transaction.catalog().field(name)));
    }

    /** All fields, the profile fields first. */
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
        return create(new FieldDefinition(name, type));
    }

    /** Like {@link #create(String, FieldType)}, with all there is to say of a field. */
    public FieldDefinition create(FieldDefinition field) {
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
}

package dev.rollcall.store;

import java.util.List;
import java.util.Optional;

import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;

/** The lists and field definitions of a store, seen from one transaction. Names are compared by {@code Name.key}. */
public interface Catalog {
    Optional<ContactList> list(String name);

    Optional<ContactList> list(long id);

    /** All lists in the order of their ids. */
    List<ContactList> lists();

    /**
     * Creates a list.
     *
     * @throws LostRaceException if the name is taken
     */
    ContactList createList(String name);

    /**
     * Reserves a list, or opens it again to imports.
     *
     * @return false if there is no such list
     */
    boolean reserveList(long id, boolean reserved);

    Optional<FieldDefinition> field(String name);

    /** All fields in the order of their keys. */
    List<FieldDefinition> fields();

    /**
     * Creates a field.
     *
     * @throws LostRaceException if the name is taken
     */
    void createField(FieldDefinition field);

    /**
     * Deletes the definition of a field, and nothing of contacts.
     *
     * @return false if there is no such field
     */
    boolean deleteField(String name);
}

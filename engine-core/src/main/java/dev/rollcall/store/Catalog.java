package dev.rollcall.store;

import java.util.List;
import java.util.Optional;

import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;

/**
 * The lists and field definitions of a store, as one transaction sees them. Names are compared by {@code Name.key}.
 * Used by one thread at a time.
 */
public interface Catalog {
    /** Returns the list with this name, if there is one. */
    Optional<ContactList> list(String name);

    /** Returns the list with this id, if there is one. */
    Optional<ContactList> list(long id);

    /** Returns all lists in the order of their ids. */
    List<ContactList> lists();

    /**
     * Creates a list.
     *
     * @return the new list, with its id
     * @throws LostRaceException if the name is taken
     */
    ContactList createList(String name);

    /**
     * Reserves a list, or opens it to imports again.
     *
     * @return false if there is no such list
     */
    boolean reserveList(long id, boolean reserved);

    /** Returns the field with this name, if there is one. */
    Optional<FieldDefinition> field(String name);

    /** Returns all fields in the order of their keys. */
    List<FieldDefinition> fields();

    /**
     * Creates a field.
     *
     * @throws LostRaceException if the name is taken
     */
    void createField(FieldDefinition field);

    /**
     * Deletes the definition of a field. The contacts' values of the field remain.
     *
     * @return false if there is no such field
     */
    boolean deleteField(String name);
}

package dev.rollcall.bench.together;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The subject of an opt-out: mails at the address, or those of one list.
 *
 * @param list the list, or null for all mails
 */
record Subject(int person, @Nullable Long list) {
    static Subject of(Contact contact, @Nullable Long list) {
        return new Subject(People.number(contact), list);
    }

    Identifier address() {
        return People.address(person);
    }

    @Override
    public String toString() {
        return "person " + person + (list == null ? "" : " on list " + list);
    }
}

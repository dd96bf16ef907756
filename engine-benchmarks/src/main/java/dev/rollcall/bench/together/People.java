package dev.rollcall.bench.together;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;

/** The people of a run, who are known by numbers. */
final class People {
    private static final String DOMAIN = "@together.example";

    private People() {}

    static Identifier address(int person) {
        return Identifier.email(email(person));
    }

    static String email(int person) {
        return "p" + person + DOMAIN;
    }

    static String externalId(int person) {
        return "x" + person;
    }

    /** Returns the number of the person with an address. */
    static int number(Identifier address) {
        return Integer.parseInt(address.key().substring(1, address.key().length() - DOMAIN.length()));
    }

    /** Returns the number of the person of a contact. */
    static int number(Contact contact) {
        return contact.identifiers().stream()
                .filter(identifier -> identifier.domain().isPresent())
                .mapToInt(People::number)
                .findFirst()
                .orElseThrow();
    }
}

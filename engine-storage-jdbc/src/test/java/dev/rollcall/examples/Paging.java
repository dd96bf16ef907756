package dev.rollcall.examples;

import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Contact;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;

/** All contacts of a store, read page by page. */
final class Paging {
    public static void main(String[] args) {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            engine.run(CsvSource.ofText("email\nann@example.org\nben@example.org\ncleo@example.org\n"));
            long last = 0;
            List<Contact> page = engine.contacts().scan(ContactFilter.all(), last, 2);
            while (!page.isEmpty()) {
                System.out.println(
                        page.stream().map(contact -> contact.email().text()).toList());
                last = page.get(page.size() - 1).id();
                page = engine.contacts().scan(ContactFilter.all(), last, 2);
            }
        }
    }
    // prints: [ann@example.org, ben@example.org]
    // prints: [cleo@example.org]
}

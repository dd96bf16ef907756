package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;

/** A naive model of a store, which real ones are compared with. Its suppressions have no ids. */
final class StoreModel {
    private final Map<Long, Contact> contacts;
    private final List<Suppression> suppressions;

    StoreModel() {
        contacts = new TreeMap<>();
        suppressions = new ArrayList<>();
    }

    private StoreModel(StoreModel from) {
        contacts = new TreeMap<>(from.contacts);
        suppressions = new ArrayList<>(from.suppressions);
    }

    StoreModel copy() {
        return new StoreModel(this);
    }

    List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    List<Suppression> suppressions() {
        return List.copyOf(suppressions);
    }

    void apply(Changes changes) {
        changes.deletes().forEach(contact -> contacts.remove(contact.id()));
        changes.updates()
                .forEach(update -> contacts.put(
                        update.after().id(), Contacts.at(update.before().version() + 1, update.after())));
        changes.inserts().forEach(contact -> contacts.put(contact.id(), Contacts.at(1, contact)));
        for (Suppression lifted : changes.liftedSuppressions()) {
            suppressions.removeIf(lifted::sameSubject);
        }
        for (Suppression put : changes.suppressions()) {
            if (suppressions.stream().noneMatch(stored -> outweighs(stored, put))) {
                suppressions.removeIf(put::sameSubject);
                suppressions.add(put);
            }
        }
    }

    private static boolean outweighs(Suppression stored, Suppression put) {
        return stored.sameSubject(put)
                && put.origin() == SuppressionOrigin.OPT_OUT
                && stored.status().compareTo(put.status()) >= 0;
    }

    List<Contact> owners(Set<Identifier> keys) {
        return contacts.values().stream()
                .filter(contact -> keys.contains(Identifier.id(contact.id()))
                        || contact.identifiers().stream().anyMatch(keys::contains))
                .toList();
    }

    List<Suppression> against(Set<Identifier> keys) {
        Set<Identifier> touched = owners(keys).stream()
                .flatMap(contact -> contact.identifiers().stream())
                .collect(Collectors.toSet());
        touched.addAll(keys);
        return suppressions.stream()
                .filter(entry -> touched.stream().anyMatch(identifier -> isAgainst(entry, identifier)))
                .toList();
    }

    private static boolean isAgainst(Suppression entry, Identifier identifier) {
        if (entry.kind() == SuppressionKind.DOMAIN) {
            return identifier.domain().filter(entry.key()::equals).isPresent();
        }
        return identifier
                        .kind()
                        .channel()
                        .map(SuppressionKind::of)
                        .filter(entry.kind()::equals)
                        .isPresent()
                && entry.key().equals(identifier.key());
    }
}

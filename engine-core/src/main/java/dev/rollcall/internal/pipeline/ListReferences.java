package dev.rollcall.internal.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.model.ContactList;
import dev.rollcall.options.ListRules;
import dev.rollcall.store.Catalog;

/**
 * A look-up of the lists that the cells of a chunk name, chunk by chunk: a store may have more lists than fit into
 * memory.
 */
final class ListReferences {
    private ListReferences() {}

    /** Returns the lists that exist, by the references in the cells. */
    static Map<String, ContactList> resolve(List<Patch> patches, ListRules rules, Catalog catalog) {
        Set<String> references = new TreeSet<>();
        for (Patch patch : patches) {
            for (Map<String, RequestedMembership> wishes : patch.channelLists().values()) {
                references.addAll(wishes.keySet());
            }
        }
        Map<String, ContactList> lists = new HashMap<>();
        for (String reference : references) {
            Optional<ContactList> list =
                    rules.byId() ? catalog.list(Long.parseLong(reference)) : catalog.list(reference);
            list.ifPresent(found -> lists.put(reference, found));
        }
        return lists;
    }
}

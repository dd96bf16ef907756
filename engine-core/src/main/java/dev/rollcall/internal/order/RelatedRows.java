package dev.rollcall.internal.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;

/** Tells, of the rows of a chunk in key order, which ones another row may be related to by what is stored. Immutable. */
public final class RelatedRows {
    private final KeyOrder order;
    /** All identifiers of the contact that owns one. */
    private final Map<Identifier, List<Identifier>> owners = new HashMap<>();

    /** @param found every contact that the rows' identifiers lead to */
    public RelatedRows(KeyOrder order, List<Contact> found) {
        this.order = order;
        for (Contact contact : found) {
            List<Identifier> all = new ArrayList<>(contact.identifiers());
            all.add(Identifier.id(contact.id()));
            all.forEach(identifier -> owners.put(identifier, all));
        }
    }

    /**
     * The numbers of the rows that are left to the pass in file order: those that lead to a contact with an identifier of another
     * row, and what follows them with the same key.
     *
     * @param before where the pass has come to: more rows of its last key may follow
     */
    public Set<Long> rowNumbers(List<Patch> patches, ImportPosition.ByKey before) {
        Set<Long> entangled = new LinkedHashSet<>();
        Identifier deferredKey = before.isDeferred() ? before.key() : null;
        for (Patch patch : patches) {
            Identifier key = patch.identifiers().key().orElse(null);
            if (key == null) {
                continue;
            }
            if (key.equals(deferredKey) || (mayChange(patch) && isRelated(patch))) {
                deferredKey = key;
                entangled.add(patch.number());
            }
        }
        return entangled;
    }

    /** Whether the row may change anything. */
    public static boolean mayChange(Patch patch) {
        return patch.duplicateOf() == null || patch.optsOut();
    }

    private boolean isRelated(Patch patch) {
        List<Identifier> given = patch.identifiers().reach();
        for (Identifier identifier : given) {
            for (Identifier other : owners.getOrDefault(identifier, List.of())) {
                if (!given.contains(other) && order.mayBeGiven(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}

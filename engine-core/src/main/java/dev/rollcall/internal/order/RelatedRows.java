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

/** The rows of a chunk in key order that may be related to another row through a stored contact. Used by one thread. */
public final class RelatedRows {
    private final IdentifierFilter identifiers;
    /** All identifiers of the contact that owns the key of this map. */
    private final Map<Identifier, List<Identifier>> owners = new HashMap<>();

    /**
     * Creates the answer for a chunk.
     *
     * @param found every contact that owns an identifier of the chunk's rows
     */
    public RelatedRows(KeyOrder order, List<Contact> found) {
        this.identifiers = order.identifiers();
        for (Contact contact : found) {
            List<Identifier> all = new ArrayList<>(contact.identifiers());
            all.add(Identifier.id(contact.id()));
            all.forEach(identifier -> owners.put(identifier, all));
        }
    }

    /**
     * Returns the numbers of the rows that are deferred to the pass in file order: those whose contact has an
     * identifier of another row, and the later rows with the same key.
     *
     * @param before the position before the chunk: more rows of its last key may follow
     */
    public Set<Long> rowNumbers(List<Patch> patches, ImportPosition.ByKey before) {
        Set<Long> related = new LinkedHashSet<>();
        Identifier deferredKey = before.isDeferred() ? before.key() : null;
        for (Patch patch : patches) {
            Identifier key = patch.identifiers().key().orElse(null);
            if (key == null) {
                continue;
            }
            if (key.equals(deferredKey) || (mayChange(patch) && isRelated(patch))) {
                deferredKey = key;
                related.add(patch.number());
            }
        }
        return related;
    }

    /** Reports whether the row may change anything. */
    public static boolean mayChange(Patch patch) {
        return patch.duplicateOf() == null || patch.optsOut();
    }

    private boolean isRelated(Patch patch) {
        List<Identifier> given = patch.identifiers().allAndAmbiguous();
        for (Identifier identifier : given) {
            for (Identifier other : owners.getOrDefault(identifier, List.of())) {
                if (!given.contains(other) && identifiers.mayContain(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.rollcall.store;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/**
 * The identifiers to look up at once, each once, in order. Immutable if its set is.
 *
 * @param identifiers the identifiers
 */
public record IdentifierBatch(SortedSet<Identifier> identifiers) {
    /** Returns a batch of the given identifiers. */
    public static IdentifierBatch of(Collection<Identifier> identifiers) {
        return new IdentifierBatch(new TreeSet<>(identifiers));
    }

    /** Returns the keys of one kind, sorted. */
    public List<String> keys(IdentifierKind kind) {
        return identifiers.stream()
                .filter(identifier -> identifier.kind() == kind)
                .map(Identifier::key)
                .toList();
    }
}

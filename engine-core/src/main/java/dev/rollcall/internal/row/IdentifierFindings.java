package dev.rollcall.internal.row;

import java.util.Set;

import dev.rollcall.model.IdentifierKind;

/**
 * The findings of a survey that say which cells of identifier columns identify somebody (rulings ). Immutable.
 *
 * @param zeros the kinds of identifiers of which {@code 0} is one like others: it stands once in its column, which holds {@code 1} too
 * @param cut the kinds whose column went through a spreadsheet that dropped digits, so that its long numbers are nobody's
 */
record IdentifierFindings(Set<IdentifierKind> zeros, Set<IdentifierKind> cut) {
    /** What a survey begins with: {@code 0} is none, and long numbers are whole. */
    static final IdentifierFindings NONE = new IdentifierFindings(Set.of(), Set.of());

    IdentifierFindings {
        zeros = Set.copyOf(zeros);
        cut = Set.copyOf(cut);
    }
}

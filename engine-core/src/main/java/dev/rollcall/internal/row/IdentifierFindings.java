package dev.rollcall.internal.row;

import java.util.Set;

import dev.rollcall.model.IdentifierKind;

/**
 * The findings of a survey about the cells of identifier columns that identify somebody (rulings ).
 * Immutable.
 *
 * @param zeros the kinds of which {@code 0} is an identifier like others: it occurs once in its column, which holds
 *     {@code 1} too
 * @param cut the kinds whose column went through a spreadsheet that dropped digits, so that its long numbers identify
 *     nobody
 */
record IdentifierFindings(Set<IdentifierKind> zeros, Set<IdentifierKind> cut) {
    /** The findings with which a survey begins: {@code 0} is not an identifier, and long numbers are complete. */
    static final IdentifierFindings NONE = new IdentifierFindings(Set.of(), Set.of());

    IdentifierFindings {
        zeros = Set.copyOf(zeros);
        cut = Set.copyOf(cut);
    }
}

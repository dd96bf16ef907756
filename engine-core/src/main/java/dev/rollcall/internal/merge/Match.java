package dev.rollcall.internal.merge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/** Which contact a row speaks of (rulings ). */
sealed interface Match {
    /** Nobody yet. */
    record Nobody() implements Match {}

    /** This one; every other identifier of the row is its own, or free for it to take. */
    record One(WorkingContact contact) implements Match {}

    /**
     * More than one, or one that the row contradicts.
     *
     * @param reason for people; not personal
     */
    record Conflict(String reason) implements Match {}

    /** Matches by the first identifier in match order that a contact owns. Nothing is ever merged into a third person. */
    static Match of(Identifiers given, WorkingSet contacts) {
        List<IdentifierKind> matchOrder = given.matchOrder();
        int rank = matchOrder.size();
        WorkingContact found = null;
        for (int i = 0; i < matchOrder.size() && found == null; i++) {
            Optional<WorkingContact> owner = given.get(matchOrder.get(i)).flatMap(contacts::owner);
            if (owner.isPresent()) {
                rank = i;
                found = owner.get();
            }
        }
        for (Identifier identifier : given.all()) {
            WorkingContact owner = contacts.owner(identifier).orElse(null);
            if (owner != null && owner != found) {
                return new Conflict(word(identifier) + " belongs to another contact");
            }
            boolean differs = owner == null
                    && found != null
                    && found.current().identifier(identifier.kind()).isPresent();
            int ownRank = matchOrder.indexOf(identifier.kind());
            if (differs && ownRank >= 0 && ownRank < rank) {
                return new Conflict("the matched contact has another " + word(identifier));
            }
        }
        return found == null ? new Nobody() : new One(found);
    }

    private static String word(Identifier identifier) {
        return identifier.kind().name().toLowerCase(Locale.ROOT);
    }
}

package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.TakenIdentifiers;
import org.jspecify.annotations.Nullable;

/** The contact that a row refers to (rulings ). */
sealed interface Match {
    /**
     * One contact, or none yet.
     *
     * @param contact the contact, or null for none; it owns, or may take, every identifier of the row that is not in
     *     {@code omitted}
     * @param omitted the row's identifiers that other contacts own
     */
    record Found(@Nullable WorkingContact contact, List<ForeignIdentifier> omitted) implements Match {}

    /**
     * More than one contact, or one that the row contradicts.
     *
     * @param reason a text for people; not personal
     */
    record Conflict(FaultCode code, String reason, WorkingContact with) implements Match {}

    /**
     * An identifier of a contact other than the one that the row refers to.
     *
     * @param differing an identifier that the row has and the owner has with another value, or null if the row's
     *     contact was known before
     */
    record ForeignIdentifier(
            Identifier identifier,
            WorkingContact owner,
            @Nullable Identifier differing) {
        private Conflict conflict() {
            String what = differing == null
                    ? word(identifier) + " belongs to another contact"
                    : "the contact with the row's " + word(identifier) + " has another " + word(differing);
            return new Conflict(FaultCode.IDENTIFIER_CONFLICT, what, owner);
        }
    }

    /**
     * Matches by the first identifier in match order that a contact owns, unless that contact has another value for an
     * identifier of the row that ranks above. Identifiers of other contacts are a conflict, or omitted. Two contacts
     * are never merged.
     */
    static Match of(Patch patch, WorkingSet contacts, MatchRules rules) {
        Identifiers given = patch.identifiers();
        List<ForeignIdentifier> foreign = new ArrayList<>(0);
        WorkingContact found = null;
        IdentifierKind foundBy = null;
        for (Identifier identifier : inOrder(given)) {
            WorkingContact owner = contacts.owner(identifier).orElse(null);
            if (owner == null || owner == found) {
                continue;
            }
            boolean ranked = given.matchOrder().contains(identifier.kind());
            Identifier differing =
                    found == null && ranked ? differing(given, identifier.kind(), owner, contacts) : null;
            if (found == null && ranked && differing == null) {
                found = owner;
                foundBy = identifier.kind();
            } else {
                foreign.add(new ForeignIdentifier(identifier, owner, differing));
            }
        }
        if (!foreign.isEmpty() && !mayBeOmitted(patch, foreign, found, rules)) {
            return foreign.get(0).conflict();
        }
        if (found != null && foundBy == IdentifierKind.PHONE && isAnotherPerson(patch, found, contacts, rules)) {
            return new Conflict(FaultCode.PHONE_ALONE, "the contact with the row's phone", found);
        }
        return new Found(found, foreign);
    }

    /** Returns the identifiers that the row is matched by, strongest first, then the others. */
    private static List<Identifier> inOrder(Identifiers given) {
        if (given.all().size() == 1) {
            return given.all();
        }
        List<Identifier> inOrder = new ArrayList<>(given.all().size());
        for (IdentifierKind kind : given.matchOrder()) {
            given.get(kind).ifPresent(inOrder::add);
        }
        for (Identifier identifier : given.all()) {
            if (!given.matchOrder().contains(identifier.kind())) {
                inOrder.add(identifier);
            }
        }
        return inOrder;
    }

    /** Returns the first identifier of the row above {@code kind} that {@code owner} has with another value only. */
    private static @Nullable Identifier differing(
            Identifiers given, IdentifierKind kind, WorkingContact owner, WorkingSet contacts) {
        for (IdentifierKind above : given.matchOrder()) {
            if (above == kind) {
                return null;
            }
            Identifier other = given.get(above).orElse(null);
            boolean has = owner.current().identifier(above).isPresent();
            if (has && other != null && contacts.owner(other).orElse(null) != owner) {
                return other;
            }
        }
        return null;
    }

    /**
     * Reports whether the row's identifiers that others own may be omitted. A row that deletes must name its contact
     * exactly (ruling R-12); a row that needs an address and would have none is a conflict.
     */
    private static boolean mayBeOmitted(
            Patch patch, List<ForeignIdentifier> foreign, @Nullable WorkingContact found, MatchRules rules) {
        if (rules.taken() != TakenIdentifiers.LEAVE_OFF || patch.deletes()) {
            return false;
        }
        boolean hasAddress = patch.identifiers().all().stream()
                .filter(identifier -> identifier.kind().channel().isPresent())
                .anyMatch(identifier ->
                        foreign.stream().noneMatch(other -> other.identifier().equals(identifier)));
        return hasAddress || (found != null && !rules.addressRequired());
    }

    /** Reports whether only the phone number leads to {@code found}, and the names contradict it. */
    private static boolean isAnotherPerson(Patch patch, WorkingContact found, WorkingSet contacts, MatchRules rules) {
        boolean alone = patch.identifiers().all().stream()
                .filter(identifier -> identifier.kind() != IdentifierKind.PHONE)
                .noneMatch(identifier -> contacts.owner(identifier).orElse(null) == found);
        return alone
                && rules.phoneAlone() == PhoneAlone.CONFLICT
                && PersonName.given(patch.fields())
                        .differsFrom(PersonName.stored(found.current().fields()));
    }

    private static String word(Identifier identifier) {
        return identifier.kind().name().toLowerCase(Locale.ROOT);
    }
}

package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/**
 * How a row finds its contact.
 *
 * @param order which identifiers a row is matched by, strongest first; default external id, e-mail, phone
 * @param identifiers whether a matched contact takes the row's other identifiers; default CHANGE
 * @param addressRequired whether every row needs an e-mail address or a phone number, also one that matches by something else; default
 *     no (ruling R-11)
 * @param duplicates what becomes of rows with the same key; default FIRST_WINS
 * @param duplicateCheck how rows are found to have the same key; default FINGERPRINT
 * @param onExisting what becomes of a row whose contact is known; default UPDATE
 * @param phoneAlone what becomes of a row that matches by its phone number alone and gives another name; default CONFLICT
 * @param taken what becomes of a row that gives an identifier of another contact below its own first one; default CONFLICT
 * @param sharedLimit most different keys whose rows may give one identifier below them, as a household does its phone; a file with
 *     more is refused before its first row (ruling R-38), unless {@code taken} is LEAVE_OFF; null for any number; default 20
 */
public record MatchRules(
        List<IdentifierKind> order,
        IdentifierChanges identifiers,
        boolean addressRequired,
        Duplicates duplicates,
        DuplicateCheck duplicateCheck,
        OnExisting onExisting,
        PhoneAlone phoneAlone,
        TakenIdentifiers taken,
        @Nullable Integer sharedLimit) {
    private static final MatchRules DEFAULTS = new MatchRules(
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE),
            IdentifierChanges.CHANGE,
            false,
            Duplicates.FIRST_WINS,
            DuplicateCheck.FINGERPRINT,
            OnExisting.UPDATE,
            PhoneAlone.CONFLICT,
            TakenIdentifiers.CONFLICT,
            20);

    public MatchRules {
        order = List.copyOf(order);
        if (order.isEmpty() || Set.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("the match order names at least one identifier, and each once");
        }
        if (sharedLimit != null && sharedLimit < 1) {
            throw new IllegalArgumentException(
                    "at least one key may give an identifier below it, so the limit is 1 or more, not " + sharedLimit);
        }
    }

    /** Whether a file is refused in which many rows give one identifier. */
    public boolean limitsShared() {
        return sharedLimit != null && taken != TakenIdentifiers.LEAVE_OFF;
    }

    public static MatchRules defaults() {
        return DEFAULTS;
    }

    public MatchRules withOrder(List<IdentifierKind> value) {
        return new MatchRules(
                value,
                identifiers,
                addressRequired,
                duplicates,
                duplicateCheck,
                onExisting,
                phoneAlone,
                taken,
                sharedLimit);
    }

    public MatchRules withIdentifiers(IdentifierChanges value) {
        return new MatchRules(
                order, value, addressRequired, duplicates, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    public MatchRules withAddressRequired(boolean value) {
        return new MatchRules(
                order, identifiers, value, duplicates, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    public MatchRules withDuplicates(Duplicates value) {
        return new MatchRules(
                order, identifiers, addressRequired, value, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    public MatchRules withDuplicateCheck(DuplicateCheck value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, value, onExisting, phoneAlone, taken, sharedLimit);
    }

    public MatchRules withOnExisting(OnExisting value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, value, phoneAlone, taken, sharedLimit);
    }

    public MatchRules withPhoneAlone(PhoneAlone value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, onExisting, value, taken, sharedLimit);
    }

    public MatchRules withTaken(TakenIdentifiers value) {
        return new MatchRules(
                order,
                identifiers,
                addressRequired,
                duplicates,
                duplicateCheck,
                onExisting,
                phoneAlone,
                value,
                sharedLimit);
    }

    public MatchRules withSharedLimit(@Nullable Integer value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, onExisting, phoneAlone, taken, value);
    }
}

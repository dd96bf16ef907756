package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.commaListOf;
import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;

/** The rules by which a row finds its contact. Immutable. */
public final class MatchRules extends OptionGroup {
    /** The identifiers that a row is matched by, strongest first: at least one, each once. */
    public static final ImportOption<List<IdentifierKind>> ORDER = ImportOption.of(
            "match.order",
            commaListOf(oneOf(IdentifierKind.values())).checked(MatchRules::requireOrder),
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE),
            "The identifiers that a row's contact is found by, strongest first.");

    /** The treatment of the row's other identifiers by a matched contact. */
    public static final ImportOption<IdentifierChanges> IDENTIFIERS = ImportOption.of(
            "match.identifiers",
            oneOf(IdentifierChanges.values()),
            IdentifierChanges.CHANGE,
            "What a known contact does with the row's other identifiers. `CHANGE`: it takes them. `ATTACH_ONLY`: it"
                    + " takes those of a kind that it lacks. `KEEP_STORED`: it takes none.");

    /** The need for an e-mail address or a phone number in every row (ruling R-11). */
    public static final ImportOption<Boolean> ADDRESS_REQUIRED = ImportOption.of(
            "match.addressRequired",
            flag(),
            false,
            "A row without an e-mail address and a phone number is refused, even if its contact is known by"
                    + " another identifier.");

    /** The treatment of rows with the same key. */
    public static final ImportOption<Duplicates> DUPLICATES = ImportOption.of(
            "match.duplicates",
            oneOf(Duplicates.values()),
            Duplicates.FIRST_WINS,
            "Which rows of the same key are applied: the first, the last, or all in file order.");

    /** The way in which rows with the same key are found. */
    public static final ImportOption<DuplicateCheck> DUPLICATE_CHECK = ImportOption.of(
            "match.duplicateCheck",
            oneOf(DuplicateCheck.values()),
            DuplicateCheck.FINGERPRINT,
            "How rows of the same key are found. `FINGERPRINT` compares 88 secret bits of the key. `WHOLE_KEYS` also"
                    + " compares the keys, which are in temporary files during the import.");

    /** The treatment of a row whose contact is known. */
    public static final ImportOption<OnExisting> ON_EXISTING = ImportOption.of(
            "match.onExisting",
            oneOf(OnExisting.values()),
            OnExisting.UPDATE,
            "What a row does to a known contact. `UPDATE` applies it. `IGNORE` leaves the contact alone. `ADD` adds"
                    + " lists and tags only.");

    /** The treatment of a row that matches by its phone number alone and has another name. */
    public static final ImportOption<PhoneAlone> PHONE_ALONE = ImportOption.of(
            "match.phoneAlone",
            oneOf(PhoneAlone.values()),
            PhoneAlone.CONFLICT,
            "A row that matches a contact by its phone number alone and gives another name. `CONFLICT` refuses it,"
                    + " since people share phones. `UPDATE` renames the contact. All presets set `UPDATE`.");

    /** The treatment of a row with an identifier of another contact below its own first one. */
    public static final ImportOption<TakenIdentifiers> TAKEN = ImportOption.of(
            "match.taken",
            oneOf(TakenIdentifiers.values()),
            TakenIdentifiers.CONFLICT,
            "A row whose first identifier finds one contact, and another identifier belongs to another contact."
                    + " `CONFLICT` refuses it. `LEAVE_OFF` applies the row without the other identifier.");

    /**
     * The largest number of different keys whose rows may share one identifier below them, as a household shares its
     * phone: 1 or more, or null for any number (ruling R-38). It does not apply if {@link #TAKEN} is LEAVE_OFF.
     */
    public static final ImportOption<@Nullable Integer> SHARED_LIMIT = ImportOption.of(
            "match.sharedLimit",
            optional(number("the number of keys that may share an identifier", 1, Integer.MAX_VALUE)),
            20,
            "The number of different keys whose rows may also give one and the same other identifier. A file with more"
                    + " is refused. `null` allows any number. `LEAVE_OFF` and all presets allow any number.");

    static final List<ImportOption<?>> OPTIONS = List.of(
            ORDER,
            IDENTIFIERS,
            ADDRESS_REQUIRED,
            DUPLICATES,
            DUPLICATE_CHECK,
            ON_EXISTING,
            PHONE_ALONE,
            TAKEN,
            SHARED_LIMIT);

    MatchRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static List<IdentifierKind> requireOrder(List<IdentifierKind> order) {
        if (order.isEmpty() || Set.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("the match order names at least one identifier, and each once");
        }
        return order;
    }

    /** Reports whether a file is refused if too many of its rows share one identifier. */
    public boolean limitsShared() {
        return sharedLimit() != null && taken() != TakenIdentifiers.LEAVE_OFF;
    }

    /** Returns the value of {@link #ORDER}. */
    public List<IdentifierKind> order() {
        return get(ORDER);
    }

    /** Returns the value of {@link #IDENTIFIERS}. */
    public IdentifierChanges identifiers() {
        return get(IDENTIFIERS);
    }

    /** Returns the value of {@link #ADDRESS_REQUIRED}. */
    public boolean addressRequired() {
        return get(ADDRESS_REQUIRED);
    }

    /** Returns the value of {@link #DUPLICATES}. */
    public Duplicates duplicates() {
        return get(DUPLICATES);
    }

    /** Returns the value of {@link #DUPLICATE_CHECK}. */
    public DuplicateCheck duplicateCheck() {
        return get(DUPLICATE_CHECK);
    }

    /** Returns the value of {@link #ON_EXISTING}. */
    public OnExisting onExisting() {
        return get(ON_EXISTING);
    }

    /** Returns the value of {@link #PHONE_ALONE}. */
    public PhoneAlone phoneAlone() {
        return get(PHONE_ALONE);
    }

    /** Returns the value of {@link #TAKEN}. */
    public TakenIdentifiers taken() {
        return get(TAKEN);
    }

    /** Returns the value of {@link #SHARED_LIMIT}. */
    public @Nullable Integer sharedLimit() {
        return get(SHARED_LIMIT);
    }
}

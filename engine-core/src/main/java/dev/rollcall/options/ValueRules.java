package dev.rollcall.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.commaListOf;
import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.mapOf;
import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.setOf;
import static dev.rollcall.options.OptionTypes.text;
import static dev.rollcall.options.OptionTypes.textOf;

/** The rules for reading cells as values. Immutable. */
public final class ValueRules extends OptionGroup {
    /** The largest number of characters of a TEXT value. */
    public static final int LONGEST_TEXT = 10_000;

    /** The local parts that usually belong to a desk rather than a person. */
    public static final Set<String> DEFAULT_ROLE_NAMES = RoleNames.USUAL;

    /** The zone of times that name none. */
    public static final ImportOption<ZoneId> ZONE = ImportOption.of(
            "values.zone", textOf(ValueRules::zone), ZoneOffset.UTC, "The time zone of times that name none.");

    /**
     * The country (ISO 3166, two letters) of phone numbers without a country code, or null: every number needs its
     * country code.
     */
    public static final ImportOption<@Nullable String> PHONE_REGION = ImportOption.of(
            "values.phoneRegion",
            optional(text().checked(ValueRules::requireRegion)),
            null,
            "The country of phone numbers that name none. If it is not set, such numbers are refused.");

    /** The treatment of a row with a cell that cannot be read as its field. */
    public static final ImportOption<BadValues> BAD_VALUES = ImportOption.of(
            "values.badValues",
            oneOf(BadValues.values()),
            BadValues.SKIP_CELL,
            "What happens to a cell that its field cannot hold: the cell is skipped, or the row is refused.");

    /** The treatment of addresses such as info@ and no-reply@. */
    public static final ImportOption<RoleAddresses> ROLE_ADDRESSES = ImportOption.of(
            "values.roleAddresses",
            oneOf(RoleAddresses.values()),
            RoleAddresses.ACCEPT,
            "What happens to info@, no-reply@ and other addresses of `values.roleNames`.");

    /** The local parts of role addresses, in lower case. */
    public static final ImportOption<Set<String>> ROLE_NAMES = ImportOption.of(
            "values.roleNames", setOf(text()), DEFAULT_ROLE_NAMES, "The local parts of role addresses.");

    /** The largest number of characters of a TEXT value, 1 to 10,000. */
    public static final ImportOption<Integer> MAX_TEXT = ImportOption.of(
            "values.maxText",
            number("the longest text in characters", 1, LONGEST_TEXT),
            LONGEST_TEXT,
            "The longest text in characters, 1 to 10,000.");

    /**
     * The acceptance of any text in fields (checklist F-8): an import with a column for a field of another type is
     * refused.
     */
    public static final ImportOption<Boolean> FREE_TEXT = ImportOption.of(
            "values.freeText",
            flag(),
            false,
            "Fields take any text. A file with a column for a field of another type is refused.");

    /**
     * The values that a TEXT field may have, by field name. One that differs in case is stored as spelt here. A field
     * that no column feeds need not exist.
     */
    public static final ImportOption<Map<String, List<String>>> CHOICES = ImportOption.of(
            "values.choices",
            mapOf("FIELD=VALUE,VALUE", MemberNames.FIELDS_OF_ANYTHING, commaListOf(text()))
                    .checked(FieldRestrictions::choices),
            Map.of(),
            "The values that a field may have. Case does not matter, and the value is stored as it is spelled"
                    + " here.");

    /**
     * The regular expression that a field's cells must match as a whole, by field name, before they are read as the
     * field's type.
     */
    public static final ImportOption<Map<String, String>> PATTERNS = ImportOption.of(
            "values.patterns",
            mapOf("FIELD=REGEX", MemberNames.FIELDS_OF_ANYTHING, text()).checked(FieldRestrictions::patterns),
            Map.of(),
            "The regular expression that the whole cell of a field must match.");

    static final List<ImportOption<?>> OPTIONS = Stream.of(
                    List.of(ZONE, PHONE_REGION),
                    IdentifierRules.OPTIONS,
                    DateRules.OPTIONS,
                    List.of(BAD_VALUES, ROLE_ADDRESSES, ROLE_NAMES, MAX_TEXT, FREE_TEXT, CHOICES, PATTERNS))
            .<ImportOption<?>>flatMap(List::stream)
            .toList();

    private final IdentifierRules identifiers;
    private final DateRules dates;

    ValueRules(OptionValues values) {
        super(values, OPTIONS);
        this.identifiers = new IdentifierRules(values);
        this.dates = new DateRules(values);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no time zone; use a name as Europe/Berlin or +02:00", unknown);
        }
    }

    private static String requireRegion(String text) {
        String region = text.strip().toUpperCase(Locale.ROOT);
        if (!PhoneNumber.isRegion(region)) {
            throw new IllegalArgumentException("'" + region + "' is no country; name one by its two letters, as in GB");
        }
        return region;
    }

    /** Returns the rules for the cells of identifier columns. */
    public IdentifierRules identifiers() {
        return identifiers;
    }

    /** Returns the rules for dates and times. */
    public DateRules dates() {
        return dates;
    }

    /** Returns the value of {@link #ZONE}. */
    public ZoneId zone() {
        return get(ZONE);
    }

    /** Returns the value of {@link #PHONE_REGION}. */
    public @Nullable String phoneRegion() {
        return get(PHONE_REGION);
    }

    /** Returns the value of {@link #BAD_VALUES}. */
    public BadValues badValues() {
        return get(BAD_VALUES);
    }

    /** Returns the value of {@link #ROLE_ADDRESSES}. */
    public RoleAddresses roleAddresses() {
        return get(ROLE_ADDRESSES);
    }

    /** Returns the value of {@link #ROLE_NAMES}. */
    public Set<String> roleNames() {
        return get(ROLE_NAMES);
    }

    /** Returns the value of {@link #MAX_TEXT}. */
    public int maxText() {
        return get(MAX_TEXT);
    }

    /** Returns the value of {@link #FREE_TEXT}. */
    public boolean freeText() {
        return get(FREE_TEXT);
    }

    /** Returns the value of {@link #CHOICES}. */
    public Map<String, List<String>> choices() {
        return get(CHOICES);
    }

    /** Returns the value of {@link #PATTERNS}. */
    public Map<String, String> patterns() {
        return get(PATTERNS);
    }
}

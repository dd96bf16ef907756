package dev.rollcall.options;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.model.Name;
import dev.rollcall.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The rules for reading cells as values. Immutable.
 *
 * @param zone the zone of times that name none; default UTC
 * @param phoneRegion the country (ISO 3166, two letters) of phone numbers without a country code; null (default): every
 *     number needs its country code
 * @param identifiers the rules for the cells of identifier columns
 * @param dates the rules for dates and times
 * @param badValues the treatment of a row with a cell that cannot be read as its field; default SKIP_CELL
 * @param roleAddresses the treatment of addresses such as info@ and no-reply@; default ACCEPT
 * @param roleNames the local parts of role addresses, in lower case; default {@link #DEFAULT_ROLE_NAMES}
 * @param maxText the largest number of characters of a TEXT value, 1 to 10,000 (default)
 * @param freeText whether fields hold any text (checklist F-8): an import with a column for a field of another type is
 *     refused; default false
 * @param choices the values that a TEXT field may have, by field name; one that differs in case is stored as spelt
 *     here; a field that no column feeds need not exist; default none
 * @param patterns the regular expression that a field's cells must match as a whole, by field name, before they are
 *     read as the field's type; default none
 */
public record ValueRules(
        ZoneId zone,
        @Nullable String phoneRegion,
        IdentifierRules identifiers,
        DateRules dates,
        BadValues badValues,
        RoleAddresses roleAddresses,
        Set<String> roleNames,
        int maxText,
        boolean freeText,
        Map<String, List<String>> choices,
        Map<String, String> patterns) {
    /** The largest number of characters of a TEXT value. */
    public static final int MAX_TEXT = 10_000;

    /** The local parts that usually belong to a desk rather than a person. */
    public static final Set<String> DEFAULT_ROLE_NAMES = RoleNames.USUAL;

    private static final ValueRules DEFAULTS = new ValueRules(
            ZoneOffset.UTC,
            null,
            IdentifierRules.defaults(),
            DateRules.defaults(),
            BadValues.SKIP_CELL,
            RoleAddresses.ACCEPT,
            DEFAULT_ROLE_NAMES,
            MAX_TEXT,
            false,
            Map.of(),
            Map.of());

    /** @throws IllegalArgumentException if a value is out of its range, or a restriction of a field is invalid */
    public ValueRules {
        roleNames = Collections.unmodifiableSet(new TreeSet<>(roleNames));
        if (phoneRegion != null) {
            phoneRegion = phoneRegion.strip().toUpperCase(Locale.ROOT);
            if (!PhoneNumber.isRegion(phoneRegion)) {
                throw new IllegalArgumentException(
                        "'" + phoneRegion + "' is no country; name one by its two letters, as in GB");
            }
        }
        if (maxText < 1 || maxText > MAX_TEXT) {
            throw new IllegalArgumentException("the longest text is 1 to " + MAX_TEXT + " characters, not " + maxText);
        }
        choices = FieldRestrictions.choices(choices);
        patterns = FieldRestrictions.patterns(patterns);
    }

    /** Returns the defaults named above. */
    public static ValueRules defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with {@code zone} set to {@code value}. */
    public ValueRules withZone(ZoneId value) {
        return new ValueRules(
                value,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code phoneRegion} set to {@code value}. */
    public ValueRules withPhoneRegion(@Nullable String value) {
        return new ValueRules(
                zone,
                value,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code identifiers} set to {@code value}. */
    public ValueRules withIdentifiers(IdentifierRules value) {
        return new ValueRules(
                zone,
                phoneRegion,
                value,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy that accepts or refuses phone numbers with a country code and no {@code +}. */
    public ValueRules withPhonesWithoutPlus(boolean value) {
        return withIdentifiers(identifiers.withPhonesWithoutPlus(value));
    }

    /** Returns a copy with other texts that stand for no identifier; null for the usual ones. */
    public ValueRules withPlaceholders(@Nullable Set<String> value) {
        return withIdentifiers(identifiers.withPlaceholders(value));
    }

    /** Returns a copy that accepts or refuses numbers that a spreadsheet has rounded as identifiers. */
    public ValueRules withRoundedIdentifiers(boolean value) {
        return withIdentifiers(identifiers.withRounded(value));
    }

    /** Returns a copy that does or does not extract addresses from the text around them. */
    public ValueRules withCleanAddresses(boolean value) {
        return withIdentifiers(identifiers.withCleanAddresses(value));
    }

    /** Returns a copy with {@code dates} set to {@code value}. */
    public ValueRules withDates(DateRules value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                value,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with one more date pattern. */
    public ValueRules withDatePattern(String pattern) {
        return withDates(dates.withPattern(pattern));
    }

    /** Returns a copy with {@code badValues} set to {@code value}. */
    public ValueRules withBadValues(BadValues value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                value,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code roleAddresses} set to {@code value}. */
    public ValueRules withRoleAddresses(RoleAddresses value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                value,
                roleNames,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code roleNames} set to {@code value}. */
    public ValueRules withRoleNames(Set<String> value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                value,
                maxText,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code maxText} set to {@code value}. */
    public ValueRules withMaxText(int value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                value,
                freeText,
                choices,
                patterns);
    }

    /** Returns a copy with {@code freeText} set to {@code value}. */
    public ValueRules withFreeText(boolean value) {
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                value,
                choices,
                patterns);
    }

    /** Returns a copy with the permitted values of one more field. */
    public ValueRules withChoices(String field, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(choices);
        more.keySet().removeIf(other -> Name.key(other).equals(Name.key(field)));
        more.put(field, values);
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                more,
                patterns);
    }

    /** Returns a copy with the regular expression of one more field. */
    public ValueRules withPattern(String field, String regex) {
        Map<String, String> more = new LinkedHashMap<>(patterns);
        more.keySet().removeIf(other -> Name.key(other).equals(Name.key(field)));
        more.put(field, regex);
        return new ValueRules(
                zone,
                phoneRegion,
                identifiers,
                dates,
                badValues,
                roleAddresses,
                roleNames,
                maxText,
                freeText,
                choices,
                more);
    }
}

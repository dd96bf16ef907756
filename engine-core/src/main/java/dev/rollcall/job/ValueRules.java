package dev.rollcall.job;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * How cells are read.
 *
 * @param zone the zone of times that name none; default UTC
 * @param phoneRegion the country (ISO 3166, two letters) of phone numbers that name none, or null (default): then a number needs its
 *     country code
 * @param datePatterns further forms of dates and times, as {@link DateTimeFormatter#ofPattern(String)} takes them (with
 *     {@code uuuu} for the year), tried in order
 *     after the ISO forms; default none
 * @param badValues what becomes of a row with a cell that cannot be read as its field; default SKIP_CELL
 * @param roleAddresses what becomes of addresses such as info@ and no-reply@; default ACCEPT
 * @param roleNames the local parts that count as role addresses, in lower case; default {@link #DEFAULT_ROLE_NAMES}
 */
public record ValueRules(
        ZoneId zone,
        @Nullable String phoneRegion,
        List<String> datePatterns,
        BadValues badValues,
        RoleAddresses roleAddresses,
        Set<String> roleNames) {
    /** The local parts that usually belong to a desk rather than a person. */
    public static final Set<String> DEFAULT_ROLE_NAMES = Set.of(
            "abuse",
            "accounts",
            "admin",
            "administrator",
            "all",
            "billing",
            "contact",
            "enquiries",
            "everyone",
            "help",
            "hostmaster",
            "hr",
            "info",
            "jobs",
            "mailer-daemon",
            "marketing",
            "no-reply",
            "noreply",
            "office",
            "orders",
            "postmaster",
            "press",
            "privacy",
            "root",
            "sales",
            "security",
            "service",
            "spam",
            "staff",
            "support",
            "team",
            "webmaster");

    private static final ValueRules DEFAULTS = new ValueRules(
            ZoneOffset.UTC, null, List.of(), BadValues.SKIP_CELL, RoleAddresses.ACCEPT, DEFAULT_ROLE_NAMES);

    public ValueRules {
        datePatterns = List.copyOf(datePatterns);
        roleNames = Collections.unmodifiableSet(new TreeSet<>(roleNames));
        formatters(datePatterns);
        if (phoneRegion != null) {
            phoneRegion = phoneRegion.strip().toUpperCase(Locale.ROOT);
            if (!PhoneNumber.isRegion(phoneRegion)) {
                throw new IllegalArgumentException(
                        "'" + phoneRegion + "' is no country; name one by its two letters, as in GB");
            }
        }
    }

    /**
     * The date patterns, ready to be used; strict, so that 31 February is no date.
     *
     * @throws IllegalArgumentException if one is none
     */
    public List<DateTimeFormatter> dateFormatters() {
        return formatters(datePatterns);
    }

    private static List<DateTimeFormatter> formatters(List<String> patterns) {
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                formatters.add(
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + pattern + "' is no date pattern: " + e.getMessage(), e);
            }
        }
        return formatters;
    }

    public static ValueRules defaults() {
        return DEFAULTS;
    }

    public ValueRules withZone(ZoneId value) {
        return new ValueRules(value, phoneRegion, datePatterns, badValues, roleAddresses, roleNames);
    }

    public ValueRules withPhoneRegion(@Nullable String value) {
        return new ValueRules(zone, value, datePatterns, badValues, roleAddresses, roleNames);
    }

    /** With one pattern more. */
    public ValueRules withDatePattern(String pattern) {
        List<String> more = new ArrayList<>(datePatterns);
        more.add(pattern);
        return new ValueRules(zone, phoneRegion, more, badValues, roleAddresses, roleNames);
    }

    public ValueRules withBadValues(BadValues value) {
        return new ValueRules(zone, phoneRegion, datePatterns, value, roleAddresses, roleNames);
    }

    public ValueRules withRoleAddresses(RoleAddresses value) {
        return new ValueRules(zone, phoneRegion, datePatterns, badValues, value, roleNames);
    }

    public ValueRules withRoleNames(Set<String> value) {
        return new ValueRules(zone, phoneRegion, datePatterns, badValues, roleAddresses, value);
    }
}

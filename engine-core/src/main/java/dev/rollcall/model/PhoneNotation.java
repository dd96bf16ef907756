package dev.rollcall.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import dev.rollcall.internal.text.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * The notation of phone numbers, with the country of those that name none (ruling R-28). A {@code +} names a country,
 * and so does, in a region, its international prefix ({@code 00}, {@code 011}); such a number must have a length that
 * the numbers of the country have. Everything else must be a valid number of the region, and only one number: digits
 * that are a number both with and without the region's own country code are refused. Immutable.
 *
 * @param region the country of numbers that name none (ISO 3166, two letters in upper case), or null to refuse them
 * @param withoutPlus whether E.164 numbers may lack their {@code +}
 */
public record PhoneNotation(@Nullable String region, boolean withoutPlus) {
    /** The notation in which every number names its country. */
    public static final PhoneNotation INTERNATIONAL = new PhoneNotation(null, false);

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    /**
     * Returns the number in {@code text}, or empty if it is not a number. Spaces, dashes, dots, slashes and parentheses
     * do not matter.
     */
    public Optional<PhoneNumber> read(String text) {
        String stripped = Blanks.strip(text);
        if (stripped.startsWith("+")) {
            return WellFormedE164.isWellFormed(stripped, 1)
                    ? Optional.of(new PhoneNumber(stripped))
                    : readByLibrary(stripped);
        }
        // with a region, these may be digits of that country as well
        if (withoutPlus && region == null && WellFormedE164.isWellFormed(stripped, 0)) {
            return Optional.of(new PhoneNumber("+" + stripped));
        }
        return knowsCountry() || stripped.startsWith("(+") ? readByLibrary(stripped) : Optional.empty();
    }

    /** Reports whether a text without + may be a number. */
    private boolean knowsCountry() {
        return region != null || withoutPlus;
    }

    /** Returns the same result as {@link #read}, by the slow way. */
    Optional<PhoneNumber> readByLibrary(String text) {
        String plain = PhoneText.plain(text);
        return plain.isEmpty() || endOfWhole(plain) > 0 ? Optional.empty() : number(plain);
    }

    /**
     * Returns every number in a cell that holds several numbers, or one and other text; empty if none is separate from
     * the rest.
     */
    public List<PhoneNumber> findAll(String text) {
        if (!knowsCountry() && text.indexOf('+') < 0) {
            return List.of();
        }
        List<PhoneNumber> found = new ArrayList<>();
        for (String part : PhoneText.parts(text)) {
            addAll(part, found);
        }
        return found;
    }

    /** Adds all numbers in {@code text}. The text after a whole number may be a number of the same country. */
    private void addAll(String text, List<PhoneNumber> found) {
        String plain = PhoneText.plain(text);
        int end = endOfWhole(plain);
        if (end == 0) {
            read(plain).ifPresent(found::add);
            return;
        }
        PhoneNotation following = this;
        for (PhoneNumber first : readings(plain.substring(0, end))) {
            found.add(first);
            following = region == null ? new PhoneNotation(country(first), false) : this;
        }
        following.addAll(plain.substring(end + 1), found);
    }

    /**
     * Returns the reason why {@code text} is not a number, in words and without the text; null if there is no
     * particular one.
     */
    public @Nullable String objection(String text) {
        String plain = PhoneText.plain(text);
        if (plain.isEmpty()) {
            return findAll(text).isEmpty() ? null : "it holds more than one number";
        }
        if (endOfWhole(plain) > 0) {
            return "digits follow a whole number";
        }
        if (plain.startsWith("+")) {
            return "its country has no numbers of that length";
        }
        if (region == null) {
            return withoutPlus ? null : "it names no country, and neither does the import";
        }
        return readings(plain).size() > 1
                ? "it is a number of " + region + " and, with its country code, another one"
                : "no valid number of " + region;
    }

    /** Returns the number that {@code plain} is as a whole. */
    private Optional<PhoneNumber> number(String plain) {
        Set<PhoneNumber> readings = readings(plain);
        return readings.size() == 1 ? Optional.of(readings.iterator().next()) : Optional.empty();
    }

    private Set<PhoneNumber> readings(String plain) {
        if (plain.startsWith("+")) {
            return possible(parsed(plain, NO_REGION));
        }
        if (region != null) {
            return readingsInRegion(plain, region);
        }
        return withoutPlus ? possible(parsed("+" + PhoneText.digits(plain), NO_REGION)) : Set.of();
    }

    private Set<PhoneNumber> readingsInRegion(String plain, String region) {
        Phonenumber.PhoneNumber dialled = parsed(plain, region);
        if (dialled != null && dialled.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD) {
            return possible(dialled);
        }
        Set<PhoneNumber> readings = new LinkedHashSet<>();
        addIfOf(region, dialled, readings);
        String digits = PhoneText.digits(plain);
        String code = Integer.toString(LIBRARY.getCountryCodeForRegion(region));
        if (digits.startsWith(code)) {
            // the library chooses one of the two
            addIfOf(region, parsed("+" + digits, NO_REGION), readings);
            addIfOf(region, parsed("+" + code + digits, NO_REGION), readings);
        }
        if (withoutPlus) {
            Phonenumber.PhoneNumber international = parsed("+" + digits, NO_REGION);
            boolean counts = readings.isEmpty() || (international != null && LIBRARY.isValidNumber(international));
            readings.addAll(counts ? possible(international) : Set.of());
        }
        return readings;
    }

    private static void addIfOf(String region, Phonenumber.@Nullable PhoneNumber number, Set<PhoneNumber> readings) {
        if (number != null && LIBRARY.isValidNumberForRegion(number, region)) {
            readings.add(e164(number));
        }
    }

    private static Set<PhoneNumber> possible(Phonenumber.@Nullable PhoneNumber number) {
        // for a number that is all zeros, the library returns the original text
        return number != null
                        && number.getNationalNumber() != 0
                        && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                ? Set.of(e164(number))
                : Set.of();
    }

    private static PhoneNumber e164(Phonenumber.PhoneNumber number) {
        return new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164));
    }

    private static Phonenumber.@Nullable PhoneNumber parsed(String text, String region) {
        try {
            return LIBRARY.parseAndKeepRawInput(text, region);
        } catch (NumberParseException noNumber) {
            return null;
        }
    }

    /**
     * Returns the end of a whole number in {@code plain} that more text follows, or 0. A slash or an opening
     * parenthesis after a whole number begins something else; a space does if a whole number follows.
     */
    private int endOfWhole(String plain) {
        for (int i = 1; i < plain.length() - 1; i++) {
            char c = plain.charAt(i);
            if (((c == '/' || c == '(') && isWhole(plain.substring(0, i)))
                    || (c == ' '
                            && plain.charAt(i + 1) == '0'
                            && areTwo(plain.substring(0, i), plain.substring(i + 1)))) {
                return i;
            }
        }
        return 0;
    }

    private boolean isWhole(String plain) {
        return readings(plain).stream().anyMatch(number -> country(number) != null);
    }

    /** Reports whether both are whole numbers, and the second one has the country of the first. */
    private boolean areTwo(String first, String second) {
        for (PhoneNumber number : readings(first)) {
            String country = country(number);
            if (country != null && new PhoneNotation(country, false).isWhole(second)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the country of a valid number; null for any other number. */
    private static @Nullable String country(PhoneNumber number) {
        Phonenumber.PhoneNumber parsed = parsed(number.e164(), NO_REGION);
        return parsed != null && LIBRARY.isValidNumber(parsed) ? LIBRARY.getRegionCodeForNumber(parsed) : null;
    }
}

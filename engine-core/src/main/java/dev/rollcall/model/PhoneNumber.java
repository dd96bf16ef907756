package dev.rollcall.model;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in E.164 form. Immutable.
 *
 * @param e164 {@code +}, a country code, and as many digits as numbers of that country have. Whether the number is in
 *     use is not known: numbering plans change faster than libraries.
 */
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /**
     * Returns the number in {@code text}, or empty if it does not begin with {@code +} and a country code or is not a
     * number.
     */
    public static Optional<PhoneNumber> parse(String text) {
        return PhoneNotation.INTERNATIONAL.read(text);
    }

    /**
     * Returns the number in {@code text}, or empty if it is not a number. Spaces, dashes, dots, slashes and parentheses
     * do not matter.
     *
     * @param region the country of numbers that do not name theirs (ISO 3166, two letters in upper case), or null to
     *     refuse them
     */
    public static Optional<PhoneNumber> parse(String text, @Nullable String region) {
        return new PhoneNotation(region, false).read(text);
    }

    /** Reports whether {@code region} is the two-letter code, in upper case, of a country whose numbers can be read. */
    public static boolean isRegion(String region) {
        return LIBRARY.getSupportedRegions().contains(region);
    }

    /**
     * Returns the digits after the country code if the country's numbering plan has no such number, as far as the
     * library knows; empty if it has.
     */
    public Optional<String> unassignedDigits() {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(e164, null);
            String code = Integer.toString(number.getCountryCode());
            return LIBRARY.isValidNumber(number) ? Optional.empty() : Optional.of(e164.substring(1 + code.length()));
        } catch (NumberParseException noNumber) {
            return Optional.of(e164.substring(1));
        }
    }

    /**
     * Reports whether {@code text} may mean this number, also without its country code, after a prefix or in a list.
     */
    public boolean mayBe(String text) {
        return isMatch(text) || PhoneText.pieces(text).stream().anyMatch(this::isMatch);
    }

    private boolean isMatch(String text) {
        return switch (LIBRARY.isNumberMatch(e164, text)) {
            case EXACT_MATCH, NSN_MATCH -> true;
            case NOT_A_NUMBER, NO_MATCH, SHORT_NSN_MATCH ->
                PhoneText.digits(text).endsWith(e164.substring(1));
        };
    }

    /** Returns the number as an identifier. */
    public Identifier identifier() {
        return Identifier.ofKey(IdentifierKind.PHONE, e164);
    }
}

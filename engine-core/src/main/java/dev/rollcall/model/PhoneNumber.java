package dev.rollcall.model;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in E.164 form.
 *
 * @param e164 {@code +}, a country code, and as many digits as numbers of that country have. Whether the number has been given to
 *     anybody is not known: numbering plans change faster than libraries.
 */
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Digits and what people put between them; words, extensions and lists of numbers are something else. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\s\\u00a0\\u202f\\u200b\\ufeff]*\\+?[\\p{Nd}\\s\\u00a0\\u202f\\u200b\\ufeff().\\-/\\u2010-\\u2015]{5,60}");

    private static final Pattern BRACKETED_CODE = Pattern.compile("^\\((\\+\\p{Nd}{1,3})\\)");

    /** What a spreadsheet makes of a number that it takes for an amount. */
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+\\s*$");

    /** The library does not know all of them. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u200b\\ufeff]+");

    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");
    private static final String NO_REGION = "ZZ";

    /** The number in {@code text}, or empty if there is none with its country code. A missing {@code +} does not matter. */
    public static Optional<PhoneNumber> parse(String text) {
        return parse(text, null);
    }

    /**
     * The number in {@code text}, or empty if that is none. Spaces, dashes, dots, slashes and parentheses do not matter.
     *
     * @param region the country of numbers that do not name theirs (ISO 3166, two letters in upper case), or null: then they are none
     */
    public static Optional<PhoneNumber> parse(String text, @Nullable String region) {
        String stripped = Blanks.strip(text);
        if (stripped.startsWith("+") && WellFormedE164.isWellFormed(stripped, 1)) {
            return Optional.of(new PhoneNumber(stripped));
        }
        // with a region, the library asks first whether these are digits of that country
        if (region == null && WellFormedE164.isWellFormed(stripped, 0)) {
            return Optional.of(new PhoneNumber("+" + stripped));
        }
        return parseByLibrary(text, region);
    }

    /** What {@link #parse(String, String)} gives, the long way. */
    static Optional<PhoneNumber> parseByLibrary(String text, @Nullable String region) {
        // the library wants the + first: (+44) 20 is +44 20
        String plain = BRACKETED_CODE.matcher(Blanks.strip(text)).replaceFirst("$1 ");
        if (!PLAIN.matcher(plain).matches() || DECIMALS.matcher(plain).find()) {
            return Optional.empty();
        }
        String spaced = SPACES.matcher(plain).replaceAll(" ");
        Optional<PhoneNumber> asWritten = possible(spaced, region == null ? NO_REGION : region);
        if (asWritten.isPresent() || text.indexOf('+') >= 0) {
            return asWritten;
        }
        String digits = NO_DIGITS.matcher(text).replaceAll("");
        return digits.startsWith("0") ? Optional.empty() : possible("+" + digits, NO_REGION);
    }

    private static Optional<PhoneNumber> possible(String text, String region) {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(text, region);
            return LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether numbers of a country can be read: a two-letter code in upper case. */
    public static boolean isRegion(String region) {
        return LIBRARY.getSupportedRegions().contains(region);
    }

    /** Whether {@code text} may mean this number, be it without its country code. */
    public boolean mayBe(String text) {
        return switch (LIBRARY.isNumberMatch(e164, text)) {
            case EXACT_MATCH, NSN_MATCH -> true;
            case NOT_A_NUMBER, NO_MATCH, SHORT_NSN_MATCH -> false;
        };
    }

    public Identifier identifier() {
        return new Identifier(IdentifierKind.PHONE, e164);
    }
}

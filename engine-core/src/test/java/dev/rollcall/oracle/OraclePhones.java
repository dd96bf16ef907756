package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.rollcall.options.ImportOptions;

/** the number that a text is, or null. */
final class OraclePhones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** A country's code, with the prefixes dialled there before a national number and before a country code. */
    private record Dialling(int code, String home, String abroad) {}

    private static final Map<String, Dialling> COUNTRIES = Map.of(
            "GB", new Dialling(44, "0", "00"),
            "DE", new Dialling(49, "0", "00"),
            "US", new Dialling(1, "1", "011"));

    private final String region;
    private final boolean withoutPlus;

    OraclePhones(ImportOptions options) {
        this.region = options.values().phoneRegion();
        this.withoutPlus = options.values().identifiers().phonesWithoutPlus();
    }

    /** Reads a number with + and a country code. */
    static String international(String text) {
        String digits = digits(text);
        return digits.startsWith("+") ? e164(digits.replace("/", "")) : null;
    }

    private static String digits(String text) {
        return text.strip().replaceAll("[ \t\u00a0\u202f().\u2010-\u2015-]", "");
    }

    /** Accepts a number with as many digits as numbers of its country have. */
    private static String e164(String digits) {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(digits, "ZZ");
            return LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                            && number.getNationalNumber() != 0
                            && digits.matches("\\+[1-9][0-9]{6,14}")
                    ? digits
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    String key(String text) {
        String digits = digits(text);
        int slash = digits.indexOf('/');
        boolean wholeBefore = slash > 0 && isValid(number(digits.substring(0, slash)));
        return wholeBefore || text.matches(".*[.]0+\\s*") ? null : number(digits.replace("/", ""));
    }

    /**
     * whether one repeated digit or 1234567890 follows the country code, without being a number of that country.
     */
    static boolean isFiller(String e164) {
        return e164.matches("[+]([17]|2[07]|3[0-9]|4[0-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(1234567890|(\\d)\\3+)")
                && !isValid(e164);
    }

    /** All numbers of a list, and a whole number before a slash. */
    List<String> all(String text) {
        List<String> found = new ArrayList<>();
        for (String part : text.split("[,;'\"]| or ")) {
            String digits = digits(part);
            int slash = digits.indexOf('/');
            for (String one : key(part) == null && slash > 0
                    ? List.of(digits.substring(0, slash), digits.substring(slash + 1))
                    : List.of(part)) {
                if (key(one) != null) {
                    found.add(key(one));
                }
            }
        }
        return found;
    }

    private String number(String digits) {
        if (!digits.matches("\\+?[0-9]+")) {
            return null;
        }
        if (digits.startsWith("+")) {
            return e164(digits);
        }
        Set<String> readings = new LinkedHashSet<>();
        if (region != null) {
            Dialling dialling = COUNTRIES.get(region);
            if (digits.startsWith(dialling.abroad())) {
                return e164("+" + digits.substring(dialling.abroad().length()));
            }
            String code = Integer.toString(dialling.code());
            String home = digits.startsWith(dialling.home()) ? digits.substring(1) : digits;
            for (String national : List.of(isOfRegion(home) ? home : digits, digits.replaceFirst("^" + code, ""))) {
                boolean own = !national.equals(digits) || !digits.startsWith(code) || isOfRegion(digits);
                if (own && isOfRegion(national)) {
                    readings.add("+" + code + national);
                }
            }
        }
        String international = withoutPlus ? e164("+" + digits) : null;
        if (international != null && (readings.isEmpty() || isValid(international))) {
            readings.add(international);
        }
        return readings.size() == 1 ? readings.iterator().next() : null;
    }

    private boolean isOfRegion(String national) {
        return national.length() < 18
                && national.matches("[1-9].*")
                && LIBRARY.isValidNumberForRegion(
                        new Phonenumber.PhoneNumber()
                                .setCountryCode(COUNTRIES.get(region).code())
                                .setNationalNumber(Long.parseLong(national)),
                        region);
    }

    private static boolean isValid(String e164) {
        try {
            return e164 != null && LIBRARY.isValidNumber(LIBRARY.parse(e164, "ZZ"));
        } catch (NumberParseException e) {
            return false;
        }
    }
}

package dev.rollcall.model;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;

/**
 * A recogniser of E.164 numbers that the library would accept unchanged, without a call of the library.
 *
 * <p>For {@code +} and digits, the library does three things: it removes the shortest calling code, removes a national
 * prefix from the rest if the calling code's metadata has a pattern that matches at the start, and checks the length
 * against the lengths of the code's numbers. So a number certainly stays unchanged if the pattern cannot match after
 * its first three digits, whatever follows, and then its length decides. For every other number the library decides.
 */
final class WellFormedE164 {
    /** The smallest number of digits of a {@link PhoneNumber}; more than the maximum are not E.164. */
    private static final int MIN_DIGITS = 5;

    private static final int MAX_DIGITS = 15;
    private static final int LONGEST_CODE = 3;

    /**
     * The number of digits at the start of a national number that are checked: enough to distinguish China's 179 from
     * its 17x.
     */
    private static final int START = 3;

    private static final int STARTS = 1_000;

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final MetadataSource METADATA =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();

    private static final BitSet CODES = new BitSet();

    /**
     * The data by calling code, made at the first use: most files have few. Two threads may make the same data at once.
     */
    private static final AtomicReferenceArray<CallingCode> KNOWN = new AtomicReferenceArray<>(1_000);

    static {
        LIBRARY.getSupportedCallingCodes().forEach(CODES::set);
    }

    private WellFormedE164() {}

    /**
     * Reports whether the library accepts {@code +} and the rest of {@code text} from {@code start} as a number,
     * unchanged.
     */
    static boolean isWellFormed(String text, int start) {
        int digits = text.length() - start;
        if (digits < MIN_DIGITS || digits > MAX_DIGITS || text.charAt(start) == '0') {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        int code = 0;
        for (int i = start; i < start + LONGEST_CODE; i++) {
            code = 10 * code + digit(text, i);
            if (CODES.get(code)) {
                return callingCode(code).leavesAlone(text, i + 1);
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }

    private static CallingCode callingCode(int code) {
        CallingCode known = KNOWN.get(code);
        if (known == null) {
            known = new CallingCode(lengths(code), unprefixed(code));
            KNOWN.set(code, known);
        }
        return known;
    }

    /** Returns the lengths of a code's national numbers; the library checks nothing but the length. */
    private static BitSet lengths(int code) {
        BitSet lengths = new BitSet();
        long shortest = 1;
        for (int length = 1; length < MAX_DIGITS; length++) {
            Phonenumber.PhoneNumber number =
                    new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(shortest);
            lengths.set(length, LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
            shortest *= 10;
        }
        return lengths;
    }

    private static BitSet unprefixed(int code) {
        String prefix = metadata(code).getNationalPrefixForParsing();
        BitSet starts = new BitSet(STARTS);
        if (prefix.isEmpty()) {
            starts.set(0, STARTS);
            return starts;
        }
        Matcher matcher = Pattern.compile(prefix).matcher("");
        for (int start = 0; start < STARTS; start++) {
            matcher.reset(Integer.toString(STARTS + start).substring(1));
            // if the end was not hit, no further digit can make the pattern match
            starts.set(start, !matcher.lookingAt() && !matcher.hitEnd());
        }
        return starts;
    }

    /** Returns the metadata that the library uses: of the countries that share a code, those of the main one. */
    private static PhoneMetadata metadata(int code) {
        String region = LIBRARY.getRegionCodeForCountryCode(code);
        return region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
                ? METADATA.getMetadataForNonGeographicalRegion(code)
                : METADATA.getMetadataForRegion(region);
    }

    /**
     * The national numbers of a calling code.
     *
     * @param lengths the permitted numbers of digits
     * @param unprefixed the first three digits after which no national prefix is removed
     */
    private record CallingCode(BitSet lengths, BitSet unprefixed) {
        boolean leavesAlone(String text, int start) {
            int length = text.length() - start;
            return length >= START
                    && lengths.get(length)
                    && unprefixed.get(100 * digit(text, start) + 10 * digit(text, start + 1) + digit(text, start + 2));
        }
    }
}

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
 * Knows of most numbers in E.164 form that the library would take them as they are, without asking it.
 *
 * <p>All that the library does with {@code +} and digits is: it takes the shortest calling code off, takes a national prefix off
 * what is left if the calling code's metadata has a pattern for one and that matches at the start, and looks whether numbers of the
 * code may be so long. So a number is left alone for certain where the pattern cannot match after its first three digits, whatever
 * follows, and then its length decides. Of everything else nothing is said here: the library decides.
 */
final class WellFormedE164 {
    /** Fewer are no number for {@link PhoneNumber}, more are not E.164. */
    private static final int MIN_DIGITS = 5;

    private static final int MAX_DIGITS = 15;
    private static final int LONGEST_CODE = 3;

    /** Digits at the start of a national number that are looked at: enough to tell China's 179 from its 17x. */
    private static final int START = 3;

    private static final int STARTS = 1_000;

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final MetadataSource METADATA =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();

    private static final BitSet CODES = new BitSet();

    /** By calling code, once somebody asks: most files have few. Two threads that ask at once make the same. */
    private static final AtomicReferenceArray<CallingCode> KNOWN = new AtomicReferenceArray<>(1_000);

    static {
        LIBRARY.getSupportedCallingCodes().forEach(CODES::set);
    }

    private WellFormedE164() {}

    /** Whether the library takes {@code +} and the rest of {@code text} from {@code start} for a number, and leaves it as it is. */
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

    /** The library looks at nothing but the length. */
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
            // where the end was not hit, no further digit changes that nothing matches
            starts.set(start, !matcher.lookingAt() && !matcher.hitEnd());
        }
        return starts;
    }

    /** What the library goes by: of the countries that share a code, the main one. */
    private static PhoneMetadata metadata(int code) {
        String region = LIBRARY.getRegionCodeForCountryCode(code);
        return region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
                ? METADATA.getMetadataForNonGeographicalRegion(code)
                : METADATA.getMetadataForRegion(region);
    }

    /**
     * The national numbers of a calling code.
     *
     * @param lengths how many digits they may have
     * @param unprefixed the first three digits after which no national prefix is taken off
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

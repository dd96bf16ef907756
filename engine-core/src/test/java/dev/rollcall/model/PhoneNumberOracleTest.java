package dev.rollcall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/** The quick reading of a number agrees with the library. */
class PhoneNumberOracleTest {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);
    private static final int NUMBERS = Integer.getInteger("rollcall.numbers", 200_000);

    /** Prefixes that are dropped after some country code, their beginnings, and digits that only resemble them. */
    private static final String[] PREFIXES = {
        "", "", "", "0", "00", "000", "01", "02", "044", "045", "06", "0549", "1", "11", "12", "15", "17", "179", "21",
        "3", "44", "549", "6", "64", "68", "7", "8", "80", "810", "86", "9", "90", "911", "915", "93", "99", "1800",
        "011", "0111", "01115"
    };

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final List<Integer> codes =
            library.getSupportedCallingCodes().stream().sorted().toList();
    private final List<String> regions =
            library.getSupportedRegions().stream().sorted().toList();
    private final Random random = new Random(SEED);

    @Test
    void examplesAreReadAsTheLibraryReadsThem() {
        List<String> examples = examples();
        assertThat(examples).hasSizeGreaterThan(1_500);
        for (String example : examples) {
            check(example);
            check(example.substring(1));
            for (String prefix : PREFIXES) {
                for (int codeLength = 1; codeLength <= 3; codeLength++) {
                    check(example.substring(0, 1 + codeLength) + prefix + example.substring(1 + codeLength));
                }
            }
        }
    }

    @Test
    void examplesWithOtherDigitsAreReadAsTheLibraryReadsThem() {
        List<String> examples = examples();
        for (int i = 0; i < NUMBERS / 2; i++) {
            check(mutated(examples.get(i % examples.size())));
        }
    }

    @Test
    void digitsAfterAnyCallingCodeAreReadAsTheLibraryReadsThem() {
        for (int i = 0; i < NUMBERS; i++) {
            String start = codes.get(i % codes.size()) + PREFIXES[random.nextInt(PREFIXES.length)];
            int digits = 4 + i / codes.size() % 14;
            check((random.nextInt(4) == 0 ? "" : "+") + start + digits(Math.max(0, digits - start.length())));
        }
    }

    @Test
    void digitsAfterNoCallingCodeAreReadAsTheLibraryReadsThem() {
        for (int i = 0; i < NUMBERS / 10; i++) {
            check((random.nextBoolean() ? "" : "+") + digits(4 + random.nextInt(14)));
        }
    }

    @Test
    void everyStartOfANationalNumberIsReadAsTheLibraryReadsIt() {
        for (int code : codes) {
            for (int start = 0; start < 1_000; start++) {
                check("+" + code + Integer.toString(1_000 + start).substring(1) + digits(3 + start % 8));
            }
        }
    }

    @Test
    void mostNumbersAreKnownWithoutTheLibrary() {
        List<String> examples = examples(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE);
        long known = examples.stream()
                .filter(e164 -> WellFormedE164.isWellFormed(e164, 1))
                .count();
        assertThat(known).isGreaterThan(examples.size() * 9L / 10);
    }

    private void check(String text) {
        String region = random.nextBoolean() ? null : regions.get(random.nextInt(regions.size()));
        check(text, new PhoneNotation(region, random.nextBoolean()));
    }

    private static void check(String text, PhoneNotation notation) {
        Optional<PhoneNumber> expected = notation.readByLibrary(text);
        Optional<PhoneNumber> actual = notation.read(text);
        if (!actual.equals(expected)) {
            fail(text + " with " + notation + " is " + actual + ", and the library says " + expected
                    + "; -Drollcall.seed=" + SEED);
        }
    }

    private String mutated(String example) {
        StringBuilder text = new StringBuilder(example);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = 1 + random.nextInt(text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, digits(1));
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, digits(1).charAt(0));
            }
        }
        return text.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private List<String> examples() {
        List<Phonenumber.PhoneNumber> more = new ArrayList<>();
        regions.forEach(region -> more.add(library.getExampleNumber(region)));
        regions.forEach(region -> more.add(library.getInvalidExampleNumber(region)));
        library.getSupportedGlobalNetworkCallingCodes().stream()
                .sorted()
                .forEach(code -> more.add(library.getExampleNumberForNonGeoEntity(code)));
        return Stream.concat(e164(more.stream()), examples(PhoneNumberType.values()).stream())
                .toList();
    }

    private List<String> examples(PhoneNumberType... types) {
        return regions.stream()
                .flatMap(region -> e164(Stream.of(types)
                        .filter(type -> type != PhoneNumberType.UNKNOWN)
                        .map(type -> library.getExampleNumberForType(region, type))))
                .toList();
    }

    private Stream<String> e164(Stream<Phonenumber.@Nullable PhoneNumber> numbers) {
        return numbers.filter(Objects::nonNull).map(number -> library.format(number, PhoneNumberFormat.E164));
    }
}

package dev.rollcall.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ruling R-28, for numbers of every area code of ten countries: no number is read as another country's. */
class AreaCodesTest {
    private static final List<String> COUNTRIES = List.of("US", "CA", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "BR");

    /** The prefixes that are dialled before a national number and before a country code. */
    private static final Map<String, List<String>> PREFIXES = Map.of(
            "US", List.of("1", "011"),
            "CA", List.of("1", "011"),
            "GB", List.of("0", "00"),
            "DE", List.of("0", "00"),
            "FR", List.of("0", "00"),
            "ES", List.of("", "00"),
            "IT", List.of("", "00"),
            "NL", List.of("0", "00"),
            "PL", List.of("", "00"),
            "BR", List.of("0", "00"));

    private static final String VALID = "valid";
    private static final String ABROAD = "dialled abroad";
    private static final String FAULT = "fault";

    /** With 4 it takes a minute. */
    private static final int DIGITS = Integer.getInteger("rollcall.areaDigits", 3);

    private static final int SUBSCRIBERS = 3;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final Random RANDOM = new Random(Long.getLong("rollcall.seed", 20_260_101L));

    /** The number of prefixes of {@link #DIGITS} digits that the numbers of each country have. */
    private static final Map<String, Integer> AREAS = new HashMap<>();

    /**
     * Numbers of each country, as they are written there: with every prefix of {@link #DIGITS} digits that exists, area
     * codes among them.
     */
    private static final Map<String, List<String>> NUMBERS =
            COUNTRIES.stream().collect(Collectors.toMap(country -> country, AreaCodesTest::numbers));

    private static List<String> numbers(String country) {
        int code = LIBRARY.getCountryCodeForRegion(country);
        List<String> numbers = new ArrayList<>();
        int areas = 0;
        for (int start = 0; start < Math.pow(10, DIGITS); start++) {
            String area = Integer.toString((int) Math.pow(10, DIGITS) + start).substring(1);
            int found = 0;
            for (int i = 0; i < 16 && found < SUBSCRIBERS; i++) {
                String national = area + digits(8 + i % 4 - DIGITS);
                if (LIBRARY.isValidNumberForRegion(number(code, national), country)) {
                    found++;
                    numbers.add(i % 2 == 0 ? PREFIXES.get(country).get(0) + national : national);
                }
            }
            areas += found > 0 ? 1 : 0;
        }
        AREAS.put(country, areas);
        return numbers;
    }

    private static Phonenumber.PhoneNumber number(int code, String national) {
        Phonenumber.PhoneNumber number =
                new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        return national.startsWith("0")
                ? number.setItalianLeadingZero(true)
                        .setNumberOfLeadingZeros(national.length()
                                - national.replaceFirst("^0+", "").length())
                : number;
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    @Test
    void withoutARegionEveryNumberWithoutPlusIsAFault() {
        for (String country : COUNTRIES) {
            assertThat(NUMBERS.get(country))
                    .hasSizeGreaterThan(100)
                    .allMatch(text -> PhoneNotation.INTERNATIONAL.read(text).isEmpty());
        }
    }

    @Test
    void withARegionEveryNumberIsAValidOneOfTheRegionOrAFault() {
        Map<String, Map<String, Figures>> table = new LinkedHashMap<>();
        for (String country : COUNTRIES) {
            Map<String, Figures> line = new LinkedHashMap<>();
            for (String region : COUNTRIES) {
                line.put(region, figures(NUMBERS.get(country), region));
            }
            Figures own = line.get(country);
            assertThat(own.valid).as(country + " " + own).isGreaterThan(20 * own.faults);
            table.put(country, line);
        }
        if (Boolean.getBoolean("rollcall.figures")) {
            print(table);
        }
    }

    /** The results of reading numbers in a region: valid ones of it, ones dialled abroad from it, and faults. */
    private record Figures(int valid, int abroad, int faults) {
        @Override
        public String toString() {
            return valid + "/" + faults + (abroad == 0 ? "" : " (" + abroad + " abroad)");
        }
    }

    private static Figures figures(List<String> numbers, String region) {
        Map<String, Long> counts =
                numbers.stream().collect(Collectors.groupingBy(text -> check(text, region), Collectors.counting()));
        return new Figures(count(counts, VALID), count(counts, ABROAD), count(counts, FAULT));
    }

    private static int count(Map<String, Long> counts, String what) {
        return counts.getOrDefault(what, 0L).intValue();
    }

    /** Per country: its area codes, its numbers, how many are faults without a region, and valid/faults in each. */
    private static void print(Map<String, Map<String, Figures>> table) {
        System.out.println("| numbers of | area codes | numbers | faults without a region | in "
                + String.join(" | in ", COUNTRIES) + " |");
        System.out.println("|---".repeat(4 + COUNTRIES.size()) + "|");
        table.forEach((country, line) -> {
            List<String> numbers = NUMBERS.get(country);
            long faults = numbers.stream()
                    .filter(text -> PhoneNotation.INTERNATIONAL.read(text).isEmpty())
                    .count();
            System.out.println("| " + country + " | " + AREAS.get(country) + " | " + numbers.size() + " | " + faults
                    + " | " + line.values().stream().map(Figures::toString).collect(Collectors.joining(" | ")) + " |");
        });
    }

    private static String check(String text, String region) {
        Optional<PhoneNumber> read = new PhoneNotation(region, false).read(text);
        if (read.isEmpty()) {
            return FAULT;
        }
        if (text.startsWith(PREFIXES.get(region).get(1))) {
            // it names a country: 011 is Turin's area code and the prefix dialled in the United States before a country
            // code
            return ABROAD;
        }
        int code = LIBRARY.getCountryCodeForRegion(region);
        String e164 = read.get().e164();
        assertThat(e164).as(text + " in " + region).startsWith("+" + code);
        String national = e164.substring(1 + Integer.toString(code).length());
        assertThat(LIBRARY.isValidNumberForRegion(number(code, national), region))
                .as(text + " in " + region)
                .isTrue();
        return VALID;
    }
}

package dev.rollcall.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ruling R-28: the country of a phone number, and the texts that are a single number. */
class PhoneNotationTest {
    private static final PhoneNotation WITHOUT_PLUS = new PhoneNotation(null, true);

    private static PhoneNotation in(String region) {
        return new PhoneNotation(region, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(202) 555-0118",
                "617-555-0119",
                "646.555.0120",
                "9175550122",
                "12025550118",
                "442079460132",
                "0044 20 7946 0132",
                "011 44 20 7946 0132",
                "020 7946 0132"
            })
    void withoutARegionANumberWithoutPlusIsAFault(String text) {
        assertThat(PhoneNotation.INTERNATIONAL.read(text)).isEmpty();
        assertThat(PhoneNotation.INTERNATIONAL.objection(text))
                .isEqualTo("it names no country, and neither does the import");
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0132, GB, +442079460132",
        "20 7946 0132, GB, +442079460132",
        "442079460132, GB, +442079460132",
        "(202) 555-0123, US, +12025550123",
        "1 202 555 0123, US, +12025550123",
        "089/1234567, DE, +49891234567",
        "0 30 / 12 34 56 7, DE, +49301234567",
        "030 1234567-68, DE, +4930123456768",
        "01 23 45 67 89, FR, +33123456789",
        "06 1234 5678, IT, +390612345678",
        "912 345 678, ES, +34912345678",
        "(11) 91234-5678, BR, +5511912345678"
    })
    void aRegionsNumbersAreReadAsTheyAreWrittenThere(String text, String region, String e164) {
        assertThat(in(region).read(text)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "0044 7700 900000, GB, +447700900000",
        "0044 7700 900000, DE, +447700900000",
        "011 44 7700 900000, US, +447700900000",
        "+33 1 23 45 67 89, GB, +33123456789",
        "+44 7700 900000, US, +447700900000"
    })
    void aPlusOrTheRegionsInternationalPrefixNamesACountry(String text, String region, String e164) {
        assertThat(in(region).read(text)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "0044 20 7946 0132, US",
        "011 44 20 7946 0132, GB",
        "442079460132, US",
        "33123456789, GB",
        "416 555 0123, US",
        "01534 456789, GB",
        "07700 900000, GB",
        "12345, GB",
        "555-0123, US"
    })
    void everythingElseMustBeAValidNumberOfTheRegion(String text, String region) {
        assertThat(in(region).read(text)).isEmpty();
        assertThat(in(region).objection(text)).isEqualTo("no valid number of " + region);
    }

    @ParameterizedTest
    @CsvSource({"492579887, DE", "468454099, SE", "390213836, IT", "5530036023, BR", "318001951, NL"})
    void digitsThatAreANumberWithAndWithoutTheCountryCodeAreAFault(String text, String region) {
        assertThat(in(region).read(text)).isEmpty();
        assertThat(in(region).objection(text))
                .isEqualTo("it is a number of " + region + " and, with its country code, another one");
    }

    @ParameterizedTest
    @CsvSource({
        "030 1234567/68, DE, +49301234567",
        "030 1234567 / 68, DE, +49301234567",
        "030 1234567 (68), DE, +49301234567",
        "+49 30 1234567/68, DE, +49301234567",
        "+49 30 1234567/68, , +49301234567",
        "+44 20 7946 0132/3, , +442079460132",
        "+442079460132 ext. 5, , +442079460132"
    })
    void digitsBehindAWholeNumberAreAFault(String text, String region, String whole) {
        assertThat(in(region).read(text)).isEmpty();
        assertThat(in(region).findAll(text)).map(PhoneNumber::e164).containsExactly(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+442079460132/+442079460133|",
                "+442079460132, +442079460133|",
                "+442079460132;+442079460133|",
                "+442079460132 +442079460133|",
                "+44 20 7946 0132 or +44 20 7946 0133|US",
                "020 7946 0132/020 7946 0133|GB",
                "020 7946 0132 020 7946 0133|GB",
                "+44 20 7946 0132 020 7946 0133|",
                "020 7946 0132 & 020 7946 0133|GB"
            })
    void severalNumbersInACellAreAFaultAndEachIsFound(String text, String region) {
        assertThat(in(region).read(text)).isEmpty();
        assertThat(in(region).findAll(text)).map(PhoneNumber::e164).containsExactly("+442079460132", "+442079460133");
    }

    @Test
    void numbersOnSeveralLinesAreSeveral() {
        assertThat(in("DE").read("030 12345\n030 12346")).isEmpty();
        assertThat(in("DE").findAll("030 12345\n030 12346"))
                .map(PhoneNumber::e164)
                .containsExactly("+493012345", "+493012346");
        assertThat(in("DE").read("030 12345 030 12346")).isEmpty();
        assertThat(in("DE").findAll("030 12345 030 12346"))
                .map(PhoneNumber::e164)
                .containsExactly("+493012345", "+493012346");
    }

    @Test
    void onlySeparateNumbersAreFound() {
        assertThat(in("DE").findAll("030 12345a67")).isEmpty();
        assertThat(in("DE").findAll("call me")).isEmpty();
        assertThat(in("DE").findAll("")).isEmpty();
        assertThat(PhoneNotation.INTERNATIONAL.findAll("030 1234567, 030 1234568"))
                .isEmpty();
    }

    @Test
    void numbersMayLackTheirPlusIfTheRequestSaysSo() {
        assertThat(WITHOUT_PLUS.read("447700900000")).map(PhoneNumber::e164).contains("+447700900000");
        assertThat(WITHOUT_PLUS.read("44 (7700) 900-000"))
                .map(PhoneNumber::e164)
                .contains("+447700900000");
        assertThat(WITHOUT_PLUS.read("+447700900000")).map(PhoneNumber::e164).contains("+447700900000");
        assertThat(WITHOUT_PLUS.read("07700 900000")).isEmpty();
        assertThat(WITHOUT_PLUS.read("0044 7700 900000")).isEmpty();
    }

    @Test
    void withARegionDigitsThatCanMeanBothAreAFault() {
        PhoneNotation both = new PhoneNotation("US", true);
        assertThat(both.read("2025550118")).map(PhoneNumber::e164).contains("+12025550118");
        assertThat(both.read("447700900000")).map(PhoneNumber::e164).contains("+447700900000");
        assertThat(both.read("12025550118")).map(PhoneNumber::e164).contains("+12025550118");
        assertThat(new PhoneNotation("GB", true).read("2079460132"))
                .map(PhoneNumber::e164)
                .contains("+442079460132");
        assertThat(both.read("4795551234")).isEmpty();
    }
}

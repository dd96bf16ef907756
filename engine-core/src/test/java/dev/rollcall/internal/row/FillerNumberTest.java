package dev.rollcall.internal.row;

import dev.rollcall.model.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Phone numbers that people type where they have none (ruling R-32). */
class FillerNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-000-0000",
                "0000000",
                "111-1111",
                "999999999",
                "+1 111 111 1111",
                "+444444444444",
                "(555) 555-5555",
                "1234567890",
                "123-456-7890",
                "(123) 456.7890",
                "+1234567890",
                "００００００００００"
            })
    void oneRepeatedDigitOrAllDigitsInOrderAreAFiller(String text) {
        assertThat(FillerNumber.isFiller(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44",
                "11",
                "112",
                "999",
                "000000",
                "123456",
                "1234567",
                "123456789",
                "12345678901",
                "0123456789",
                "01234567890",
                "+44 7700 900000",
                "111-1112",
                "call 0000000000",
                "",
                "+",
                "()-"
            })
    void aShortOrMixedNumberIsNoFiller(String text) {
        assertThat(FillerNumber.isFiller(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+11234567890", "+19999999999", "+15555555555", "+10000000000", "+491111111"})
    void aFillerBehindACountryCodeIsOneIfInvalidInThatCountry(String e164) {
        assertThat(FillerNumber.isFiller(phone(e164))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+447777777777",
                "+33666666666",
                "+393333333333",
                "+441234567890",
                "+442079460132",
                "+12025550000",
                "+12345678901"
            })
    void aNumberThatIsValidInItsCountryIsNoFiller(String e164) {
        assertThat(FillerNumber.isFiller(phone(e164))).isFalse();
    }

    private static PhoneNumber phone(String e164) {
        return PhoneNumber.parse(e164).orElseThrow();
    }
}

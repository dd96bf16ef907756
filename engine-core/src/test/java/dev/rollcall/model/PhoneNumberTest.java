package dev.rollcall.model;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checklist F-6 and F-39: stored and compared as E.164. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900000",
                "447700900000",
                "+44-7700-900000",
                "+44 (7700) 900000",
                "+44 (0) 7700 900000",
                "(+44) 7700 900000",
                "+44.7700.900000",
                " +447700900000 ",
                "+44\u00a07700\u202f900000",
                "\ufeff+447700900000\u200b"
            })
    void punctuationAndAMissingPlusDoNotMatter(String text) {
        assertThat(PhoneNumber.parse(text)).map(PhoneNumber::e164).contains("+447700900000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "07700 900000",
                "0044 7700 900000",
                "+123",
                "+1234567890123456",
                "call me",
                "+44 7700 9000O0",
                "++447700900000",
                "+447700900000 ext. 5",
                "1-800-FLOWERS",
                "4.47E+11",
                "447700900000.0",
                "447700900000,00",
                "2020-01-15",
                "192.168.100.1",
                "+442071234567/+442071234568",
                "1234567/1234568"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900000, GB, +447700900000",
        "0044 7700 900000, GB, +447700900000",
        "+33 1 23 45 67 89, GB, +33123456789",
        "447700900000, GB, +447700900000",
        "447700900000, US, +447700900000",
        "(202) 555-0123, US, +12025550123",
        "089/1234567, DE, +49891234567"
    })
    void aRegionReadsNumbersWithoutCountryCode(String text, String region, String e164) {
        assertThat(PhoneNumber.parse(text, region)).map(PhoneNumber::e164).contains(e164);
    }

    @Test
    void everyExampleOfEveryCountryIsANumberInTheFormItIsWritten() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        int examples = 0;
        for (String region : library.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                Phonenumber.PhoneNumber example = library.getExampleNumberForType(region, type);
                if (example == null || type == PhoneNumberType.UNKNOWN || canOnlyBeDialledAtHome(library, example)) {
                    continue;
                }
                examples++;
                String e164 = library.format(example, PhoneNumberFormat.E164);
                assertThat(PhoneNumber.parse(e164)).map(PhoneNumber::e164).contains(e164);
                assertThat(PhoneNumber.parse(library.format(example, PhoneNumberFormat.INTERNATIONAL)))
                        .map(PhoneNumber::e164)
                        .contains(e164);
            }
        }
        assertThat(examples).isGreaterThan(1_000);
    }

    private static boolean canOnlyBeDialledAtHome(PhoneNumberUtil library, Phonenumber.PhoneNumber example) {
        return library.isPossibleNumberWithReason(example) == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
    }

    @Test
    void aNumberKnowsItselfWithoutItsCountryCode() {
        PhoneNumber number = new PhoneNumber("+447700900000");
        assertThat(number.mayBe("07700 900000")).isTrue();
        assertThat(number.mayBe("+447700900000")).isTrue();
        assertThat(number.mayBe("+447700900001")).isFalse();
        assertThat(number.mayBe("Ann")).isFalse();
    }
}

package dev.rollcall.model;

import java.util.List;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checklist F-6 and F-39: stored and compared as E.164. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900000",
                "+44-7700-900000",
                "+44 (7700) 900000",
                "+44 (0) 7700 900000",
                "(+44) 7700 900000",
                "+44.7700.900000",
                "+44/7700/900000",
                " +447700900000 ",
                "+44\u00a07700\u202f900000",
                "\ufeff+447700900000\u200b"
            })
    void punctuationDoesNotMatter(String text) {
        assertThat(PhoneNumber.parse(text)).map(PhoneNumber::e164).contains("+447700900000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "447700900000",
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
                "+447700900000.0",
                "447700900000,00",
                "2020-01-15",
                "192.168.100.1",
                "+44 20 7123\n4567",
                "+442071234567/+442071234568",
                "1234567/1234568"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void everyExampleOfEveryCountryIsAccepted() {
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
    void aNumberMatchesItsNationalPrefixedAndListedForms() {
        PhoneNumber number = new PhoneNumber("+442079460132");
        assertThat(List.of(
                        "020 7946 0132",
                        "+442079460132",
                        "442079460132",
                        "011 44 20 7946 0132",
                        "020 7946 0132/33",
                        "+33123456789; +44 20 7946 0132"))
                .allMatch(number::mayBe);
        assertThat(List.of("+442079460133", "Ann", "", "7946 0132")).noneMatch(number::mayBe);
    }
}

package dev.rollcall.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checklist F-6: stored and compared as E.164. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900000",
                "447700900000",
                "+44-7700-900000",
                "+44 (7700) 900000",
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
                "+123",
                "+1234567890123456",
                "call me",
                "+44 7700 9000O0",
                "++447700900000",
                "4.47E+11"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }
}

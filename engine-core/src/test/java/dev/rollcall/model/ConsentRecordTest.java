package dev.rollcall.model;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The parts of a consent record (checklist F-19). */
class ConsentRecordTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089012Z");

    private static ConsentRecord record(String text) {
        return new ConsentRecord(text, AT, null, null, null);
    }

    @Test
    void f19TextsAreTrimmedAndComposedAndTheTimeIsCutToMicroseconds() {
        ConsentRecord given = new ConsentRecord(
                " I agree\nto Cafe\u0301 news \n",
                AT.plusNanos(999),
                " https://example.com/a ",
                " 192.0.2.1 ",
                " Lynx ");

        assertThat(given)
                .isEqualTo(new ConsentRecord(
                        "I agree\nto Caf\u00e9 news", AT, "https://example.com/a", "192.0.2.1", "Lynx"));
        assertThat(given.text()).isEqualTo("I agree\nto Caf\u00e9 news");
        assertThat(given.at()).isEqualTo(AT);
        assertThat(given.url()).isEqualTo("https://example.com/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000b", "a\tb", "a\rb", "a\u0085b", "\uD83D", "\uD83D\n\uDC69"})
    void f19ATextThatCannotBeShownIsInvalid(String text) {
        assertThat(ConsentRecord.isText(text)).isFalse();
        assertThatThrownBy(() -> record(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a consent record cannot have such a value for 'text'");
    }

    @Test
    void f19ATextHasUpToTenThousandCharactersAndOtherPartsTwoThousand() {
        assertThat(ConsentRecord.isText("x".repeat(10_000))).isTrue();
        assertThat(ConsentRecord.isText("x".repeat(10_001))).isFalse();
        assertThat(ConsentRecord.isUserAgent("x".repeat(2_000))).isTrue();
        assertThat(ConsentRecord.isUserAgent("x".repeat(2_001))).isFalse();
        assertThat(ConsentRecord.isUserAgent("Lynx\n2")).isFalse();
        String url = "https://example.com/";
        assertThat(ConsentRecord.isUrl(url + "x".repeat(2_000 - url.length()))).isTrue();
        assertThat(ConsentRecord.isUrl(url + "x".repeat(2_001 - url.length()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "HTTPS://example.com:8443/a/b?c=d#e",
                "https://müller.example/anmelden",
                "https://sign_up.example/",
                "http://[2001:db8::1]/"
            })
    void f19ACompleteWebAddressIsAccepted(String url) {
        assertThat(ConsentRecord.isUrl(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/sign-up",
                "/sign-up",
                "//example.com",
                "http:",
                "http:example.com",
                "http:///sign-up",
                "https://",
                "ftp://example.com/",
                "javascript:alert(1)",
                "mailto:ann@example.com",
                "https://example.com/a b",
                "https://example.com/%zz"
            })
    void f19AnythingElseIsNoWebAddress(String url) {
        assertThat(ConsentRecord.isUrl(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.0.2.1",
                "255.255.255.255",
                "::",
                "::1",
                "1::",
                "2001:db8::1",
                "2001:DB8:0:0:0:0:0:1",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "::ffff:192.0.2.1",
                "1:2:3:4:5:6:192.0.2.1",
                "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"
            })
    void f19AnIpAddressIsAccepted(String ip) {
        assertThat(ConsentRecord.isIp(ip)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example.com",
                "bad.cafe",
                "1",
                "3221225985",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.01",
                "192.0.2.1.",
                "192.0.2.1:80",
                "192.0.2.1, 192.0.2.2",
                "١٩٢.0.2.1",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                ":1::2",
                "12345::",
                "g::1",
                "1:2:3:4:5:6:7:192.0.2.1",
                "192.0.2.1::",
                "fe80::1%eth0",
                "[::1]"
            })
    void f19ANameOrAnythingElseIsNoIpAddress(String ip) {
        assertThat(ConsentRecord.isIp(ip)).isFalse();
    }

    @Test
    void f19ATimeThatNoStoreCanHoldIsInvalid() {
        assertThat(ConsentRecord.isTime(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
        assertThat(ConsentRecord.isTime(Instant.MAX)).isFalse();
        assertThat(ConsentRecord.isTime(Instant.MIN)).isFalse();
    }

    @Test
    void f19RecordsAreOrderedByTimeThenByTheRest() {
        ConsentRecord later = new ConsentRecord("a", AT.plusSeconds(1), null, null, null);
        ConsentRecord page = new ConsentRecord("b", AT, "https://a.example", null, null);
        ConsentRecord address = new ConsentRecord("b", AT, "https://a.example", "::1", null);
        ConsentRecord browser = new ConsentRecord("b", AT, "https://a.example", "::1", "Lynx");

        assertThat(new TreeSet<>(List.of(later, browser, address, page, record("b"), record("a"))))
                .containsExactly(record("a"), record("b"), page, address, browser, later);
    }

    @Test
    void f19ARecordShowsNothingPersonal() {
        assertThat(new ConsentRecord("I, Ann, agree", AT, "https://a.example/ann", "::1", "Ann's"))
                .hasToString("ConsentRecord[at=2026-03-04T05:06:07.089012Z]");
    }
}

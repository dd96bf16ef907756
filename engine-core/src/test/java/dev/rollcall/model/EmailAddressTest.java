package dev.rollcall.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** DESIGN section 2, Text: what an address is compared by; checklist F-5 and F-38. */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    ann@example.org,            ann@example.org
                    ' Ann@EXAMPLE.org ',        ann@example.org
                    ann+news@example.org,       ann+news@example.org
                    ann@BÜCHER.example,         ann@xn--bcher-kva.example
                    ann@xn--bcher-kva.example,  ann@xn--bcher-kva.example
                    ann@straße.example,         ann@straße.example
                    Ärger@example.org,          ärger@example.org
                    """)
    void addressesAreComparedWithoutCaseAndWithTheirDomainInAscii(String text, String key) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::key).contains(key);
    }

    @Test
    void anAddressIsKeptAsFirstGiven() {
        assertThat(EmailAddress.parse(" Ann@Example.ORG "))
                .map(EmailAddress::text)
                .contains("Ann@Example.ORG");
    }

    @Test
    void whatCannotBeSeenAroundAnAddressDoesNotMatter() {
        assertThat(EmailAddress.parse("\ufeff\u00a0ann@example.org\u200b\u2060"))
                .map(EmailAddress::text)
                .contains("ann@example.org");
        assertThat(EmailAddress.parse("ann\u200b@example.org")).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersAreOneAddress() {
        assertThat(EmailAddress.parse("a\u0308rger@example.org").map(EmailAddress::key))
                .isEqualTo(EmailAddress.parse("\u00e4rger@example.org").map(EmailAddress::key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "ann@",
                "@example.org",
                "ann@@example.org",
                "ann@ex ample.org",
                "ann@localhost",
                "ann@example..org",
                "ann.@example.org",
                "ann@[127.0.0.1]",
                "\"ann\"@example.org",
                "ann@example.org,",
                "Ann <ann@example.org>",
                "ann\u0000@example.org",
                "ann@-example.org"
            })
    void whatCannotBeMailedIsNoAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String domain = "@" + "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(63) + ".org";
        assertThat(EmailAddress.parse("a".repeat(254 - domain.length()) + domain))
                .isPresent();
        assertThat(EmailAddress.parse("a".repeat(255 - domain.length()) + domain))
                .isEmpty();
    }
}

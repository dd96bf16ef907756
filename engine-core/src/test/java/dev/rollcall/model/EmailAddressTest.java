package dev.rollcall.model;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The comparison of addresses (F-5, R-16), and the texts that are addresses (F-38). */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    ann@example.org,            ann@example.org
                    ' Ann@EXAMPLE.org ',        ann@example.org
                    ann+news@example.org,       ann+news@example.org
                    ann@BÜCHER.example,         ann@xn--bcher-kva.example
                    ann@xn--bcher-kva.example,  ann@xn--bcher-kva.example
                    ann@straße.example,         ann@xn--strae-oqa.example
                    ann@STRAẞE.example,         ann@xn--strae-oqa.example
                    ann@xn--strae-oqa.example,  ann@xn--strae-oqa.example
                    ann@strasse.example,        ann@strasse.example
                    ann@βόλος.example,          ann@xn--nxasmm1c.example
                    ann@βόλοσ.example,          ann@xn--nxasmq6b.example
                    ann@paral·lel.example,      ann@xn--parallel-koa.example
                    Ärger@example.org,          ärger@example.org
                    ΝΊΚΟΣ.ΑΣ@example.org,       νίκοσ.ασ@example.org
                    νίκος.ας@example.org,       νίκοσ.ασ@example.org
                    ｱｲ@example.org,              アイ@example.org
                    """)
    void addressesAreComparedWithoutCaseAndWithTheirDomainInAscii(String text, String key) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::key).contains(key);
    }

    @Test
    void anAddressKeepsItsSpelling() {
        assertThat(EmailAddress.parse(" Ann@Example.ORG "))
                .map(EmailAddress::text)
                .contains("Ann@Example.ORG");
    }

    @Test
    void invisibleCharactersAroundAnAddressAreIgnored() {
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

    @Test
    void joinersAreValidInADomainOnlyWhereTheyJoinLetters() {
        assertThat(EmailAddress.parse("ann@\u0dc1\u0dca\u200d\u0dbb\u0dd3.example")
                        .map(EmailAddress::key))
                .contains("ann@xn--10cl1a0b660p.example");
        assertThat(EmailAddress.parse("ann@\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example")
                        .map(EmailAddress::key))
                .contains("ann@xn--mgba3gch31f060k.example");
        assertThat(EmailAddress.parse("ann@exam\u200cple.org")).isEmpty();
        assertThat(EmailAddress.parse("ann@exam\u200dple.org")).isEmpty();
    }

    /**
     * Soft hyphen, direction marks, variation selectors, fillers, a line through a letter, keycaps, forms of ASCII,
     * signs.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ad",
                "\u200b",
                "\u200c",
                "\u200d",
                "\u200e",
                "\u202e",
                "\u2060",
                "\u2066",
                "\ufe0f",
                "\ufe0e",
                "\ud83c\udff4",
                "\udb40\udd00",
                "\udb40\udc61",
                "\u034f",
                "\u115f",
                "\u3164",
                "\uffa0",
                "\u2800",
                "\u0301\u0334",
                "\u0335",
                "\u20e3",
                "\u20dd",
                "\u0640",
                "\uff41",
                "\uff0e",
                "\uff20",
                "\uff0d",
                "\u2010",
                "\u2011",
                "\u2013",
                "\u00b2",
                "\u2460",
                "\u24d0",
                "\ud835\udc1a",
                "\ufb01",
                "\u2024",
                "\u2026",
                "\u3002",
                "\uff61",
                "\u2019",
                "\u201c",
                "\u00b7",
                "\u00a0",
                "\u0085",
                "\u2028",
                "\u017f",
                "\u0130",
                "\ue000",
                "\uffff",
                "\u0378",
                "\u2122",
                "\u20ac"
            })
    void aCharacterThatAddressesCannotHoldMakesNoSecondAddress(String character) {
        assertThat(EmailAddress.parse("ann" + character + "ames@example.org")).isEmpty();
        assertThat(EmailAddress.parse("ann" + character + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("ann@" + character + "example.org")).isEmpty();
        assertThat(EmailAddress.parse("ann@exam" + character + "ple.org")).isEmpty();
        assertThat(EmailAddress.parse("ann@example.org" + character).map(EmailAddress::key))
                .isIn(Optional.empty(), Optional.of("ann@example.org"));
    }

    @Test
    void separateAddressesInATextAreFound() {
        assertThat(found("eve@example.org, eve@example.com")).containsExactly("eve@example.org", "eve@example.com");
        assertThat(found("eve@example.org/eve@example.com")).containsExactly("eve@example.org", "eve@example.com");
        assertThat(found("'eve@example.org'|\u200eeve@example.com\u200e"))
                .containsExactly("eve@example.org", "eve@example.com");
        assertThat(found("write to Eve@Example.org, please")).containsExactly("eve@example.org");
        assertThat(found("eve@example.org. Or not.")).containsExactly("eve@example.org");
        assertThat(found("ｅｖｅ＠example.org (Eve)")).containsExactly("eve@example.org");
        assertThat(found("mailto:eve@example.org?cc=bob@example.org"))
                .containsExactly("eve@example.org", "bob@example.org");
        assertThat(found("https://example.org/?to=eve%40example.org&cc=bob@example.org"))
                .containsExactly("eve@example.org", "bob@example.org");
        assertThat(found("cc=bob@example.org!")).containsExactly("cc=bob@example.org");
        assertThat(found("bob@emailsim@io.example")).isEmpty();
        assertThat(found("rob@example,org")).isEmpty();
        assertThat(found("eve@example.org_x")).isEmpty();
        assertThat(found("eve@exam\u00adple.org")).isEmpty();
        assertThat(found("@ @@ @example.org eve@")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    private static List<String> found(String text) {
        return EmailAddress.findAll(text).stream().map(EmailAddress::key).toList();
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
                "ann@example.org.",
                "ann@example.org…",
                "ann@example.org’",
                "‘ann@example.org’",
                "o’sam@example.org",
                "😀@example.org",
                "ann@☕.example",
                "ann@xn--.example",
                "ann@\u0301example.org",
                "Ann <ann@example.org>",
                "ann\u0000@example.org",
                "ann@-example.org"
            })
    void aTextThatCannotBeMailedIsNoAddress(String text) {
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

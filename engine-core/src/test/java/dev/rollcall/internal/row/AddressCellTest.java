package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ruling R-33: text that is stripped from an address, and cells that are faults; no cell makes a second contact beside
 * the known one.
 */
class AddressCellTest {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);
    private static final int CELLS = Integer.getInteger("rollcall.addresses", 200_000);

    private static EmailAddress read(String text) {
        EmailAddress plain = AddressCell.plain(text, true);
        return plain == null ? AddressCell.of(text, true).address() : plain;
    }

    /** Each is ann@example.org and something that is no part of it. */
    static List<String> dirt() {
        return List.of(
                "Ann Ames <ann@example.org>",
                "\"Ames, Ann\" <ann@example.org>",
                "Ann Ames<ann@example.org>",
                "'Ann Ames' <ann@example.org>",
                "ann@example.org <ann@example.org>",
                "Ann@Example.ORG <ann@example.org>",
                "\"ann@example.org\" <ann@example.org>",
                "Ann\n<ann@example.org>",
                "アン <ann@example.org>",
                "Ann (work) <ann@example.org>;",
                "Ann <mailto:ann@example.org>",
                "Ann < ann@example.org >",
                "<ann@example.org>",
                "<ann@example.org>,",
                "<<ann@example.org",
                "ann@example.org>",
                "mailto:ann@example.org",
                "MAILTO: ann@example.org",
                "mailto:ann@example.org?subject=Hello",
                "\"mailto:ann@example.org\"",
                "(ann@example.org)",
                "[ann@example.org]",
                "{ann@example.org}",
                "\"ann@example.org\"",
                "\"\"ann@example.org\"\"",
                "'ann@example.org'",
                "''ann@example.org''",
                "`ann@example.org`",
                "`ann@example.org'",
                "*ann@example.org*",
                "**ann@example.org**",
                "|ann@example.org|",
                "\\\"ann@example.org\\\"",
                "“ann@example.org”",
                "„ann@example.org“",
                "‘ann@example.org’",
                "‚ann@example.org‘",
                "«ann@example.org»",
                "« ann@example.org »",
                "‹ann@example.org›",
                "「ann@example.org」",
                "（ann@example.org）",
                "【ann@example.org】",
                "´ann@example.org´",
                "ann@example.org.",
                "ann@example.org...",
                "ann@example.org,",
                "ann@example.org, ",
                "ann@example.org;",
                "ann@example.org ;;",
                "ann@example.org:",
                "ann@example.org!",
                "ann@example.org?",
                "ann@example.org/",
                "ann@example.org\\",
                "ann@example.org*",
                "ann@example.org|",
                "ann@example.org\"",
                "ann@example.org'",
                "ann@example.org`",
                "ann@example.org)",
                "ann@example.org]",
                "ann@example.org。",
                "ann@example.org．",
                "ann@example.org、",
                "ann@example.org，",
                "ann@example.org；",
                "ann@example.org…",
                "ann@example.org‥",
                "ann@example.org’",
                "ann@example.org”",
                "ann@example.org»",
                "ann@example.org·",
                ";ann@example.org",
                ",ann@example.org",
                ":ann@example.org",
                "\"ann@example.org",
                "“ann@example.org",
                "’ann@example.org",
                "• ann@example.org",
                "•ann@example.org",
                "- ann@example.org",
                "* ann@example.org",
                "> ann@example.org",
                "\u200eann@example.org",
                "ann@example.org\u200f",
                "\u202aann@example.org\u202c",
                "\u2066ann@example.org\u2069",
                "\u00adann@example.org\u00ad",
                "\u200dann@example.org\u200c",
                "ann@example.org\ufe0f",
                "\u034fann@example.org",
                "\u2800ann@example.org\u3164",
                "\u200e<\u200eann@example.org\u200e>\u200e",
                "ann＠example.org",
                "ann﹫example.org",
                "ａｎｎ@example.org",
                "ＡＮＮ＠ＥＸＡＭＰＬＥ．ＯＲＧ",
                "𝐚𝐧𝐧@example.org",
                "𝖆𝖓𝖓@𝘦𝘹𝘢𝘮𝘱𝘭𝘦.org",
                "ann@example。org",
                "ann@example｡org",
                "＜ann@example.org＞",
                "Ann ＜ann＠example.org＞",
                "\u3000ａｎｎ@example.org\u3000。");
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void surroundingTextIsStrippedFromAnAddress(String text) {
        assertThat(AddressCell.plain(text, true)).isNull();
        AddressCell cell = AddressCell.of(text, true);
        assertThat(cell.address()).isNotNull().extracting(EmailAddress::key).isEqualTo("ann@example.org");
        assertThat(cell.others()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void presetsDoNotCleanAddresses(String text) {
        assertThat(AddressCell.of(text, false).address()).isNull();
        assertThat(AddressCell.plain(text, false))
                .isEqualTo(EmailAddress.parse(text).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                " Ann@Example.ORG ",
                "ann+news@example.org",
                "o'neil@example.org",
                "a.n.n@example.org",
                "_ann_@example.org",
                "ann'@example.org",
                "a{nn}@example.org",
                "änn@example.org",
                "ann@bücher.example",
                "\u200bann@example.org\ufeff"
            })
    void aPlainAddressIsAcceptedUnchanged(String text) {
        assertThat(AddressCell.plain(text, true))
                .isEqualTo(EmailAddress.parse(text).orElseThrow());
    }

    /**
     * Cells with text that may belong to an address, and cells without an address; behind the ~ the addresses in them.
     */
    static List<String> faults() {
        return List.of(
                "Ann ann@example.org~ann@example.org",
                "ann@example.org Ann~ann@example.org",
                "ann@example.org (Ann)~ann@example.org",
                "email: ann@example.org~ann@example.org",
                "ann@example.org or none~ann@example.org",
                "<ann@example.org> Ann~ann@example.org",
                "1. ann@example.org~ann@example.org",
                "ann@example.org, eve@example.com~ann@example.org eve@example.com",
                "ann@example.org;eve@example.com~ann@example.org eve@example.com",
                "ann@example.org/eve@example.com~ann@example.org eve@example.com",
                "ann@example.org|eve@example.com~ann@example.org eve@example.com",
                "ann@example.org & eve@example.com~ann@example.org eve@example.com",
                "ann@example.org eve@example.com~ann@example.org eve@example.com",
                "Ann <ann@example.org>, Eve <eve@example.com>~ann@example.org eve@example.com",
                "eve@example.com <ann@example.org>~eve@example.com ann@example.org",
                "Eve @ work <ann@example.org>~ann@example.org",
                "mailto:ann@example.org,eve@example.com~ann@example.org eve@example.com",
                "mailto:ann@example.org?cc=eve@example.com~ann@example.org eve@example.com",
                "ann@example.org@example.com~",
                "ann@@example.org~",
                "ann@eve@example.org~",
                "ann@example,org~",
                "ann@example org~",
                "ann @example.org~",
                "ann@ example.org~",
                "ann.@example.org~",
                ".ann@example.org~",
                "…ann@example.org~ann@example.org",
                "...ann@example.org~",
                "ann@example~",
                "ann@example..org~",
                "ann@.example.org~",
                "ann@example.org-~",
                "ann@example.org_~",
                "ann@-example.org~",
                "ann(at)example.org~",
                "ann[at]example[dot]org~",
                "'ann@example.org~ann@example.org 'ann@example.org",
                "`ann@example.org~ann@example.org `ann@example.org",
                "'ann'@example.org~ann'@example.org 'ann'@example.org",
                "o’sam@example.org~",
                "o‘sam@example.org~",
                "ann–ames@example.org~",
                "ann²@example.org~",
                "ⓐnn@example.org~",
                "ann。ames@example.org~",
                "ann…ames@example.org~",
                "ann@exam…ple.org~",
                "ann@exam’ple.org~",
                "a\u00adnn@example.org~",
                "an\u200bn@example.org~",
                "ann@exa\u200bmple.org~",
                "ann\u200d@example.org~",
                "ann\ufe0f@example.org~",
                "a\u0336n\u0336n\u0336@example.org~",
                "1\ufe0f\u20e3@example.org~",
                "ann\u202e@example.org~",
                "ann@example\u2011one.org~",
                "ann@example.org<br>~ann@example.org",
                "&lt;ann@example.org&gt;~ann@example.org",
                "http://ann@example.org~ann@example.org",
                "✉ ann@example.org~ann@example.org",
                "İbrahim@example.org~",
                "@example.org~",
                "ann@~",
                "ann~",
                "<>~",
                "mailto:~",
                "“”~",
                "|ann@example.org~ann@example.org |ann@example.org",
                "=ann@example.org~ann@example.org =ann@example.org",
                "#ann@example.org~ann@example.org #ann@example.org",
                "+ann@example.org~ann@example.org +ann@example.org");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void textThatMayBePartOfAnAddressIsAFaultAndAllAddressesAreFound(String row) {
        int end = row.lastIndexOf('~');
        assertThat(AddressCell.plain(row.substring(0, end), true)).isNull();
        AddressCell cell = AddressCell.of(row.substring(0, end), true);
        assertThat(cell.address()).isNull();
        assertThat(cell.others()).map(EmailAddress::key).isEqualTo(keys(row.substring(end + 1)));
    }

    private static List<String> keys(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void spellingsOfOneDomainAreOneAddress() {
        assertThat(List.of(
                        "ann@straße.example",
                        "ann@STRASSE.example".replace("SS", "ẞ"),
                        "ann@xn--strae-oqa.example",
                        "Ann <ann@XN--STRAE-OQA.example>"))
                .allSatisfy(text -> assertThat(read(text))
                        .isNotNull()
                        .extracting(EmailAddress::key)
                        .isEqualTo("ann@xn--strae-oqa.example"));
    }

    /** Text around, inside or in place of the characters of a known address gives that address or none. */
    @Test
    void noDirtyAddressMakesASecondContact() {
        Random random = new Random(SEED);
        List<String> around = new ArrayList<>(dirt());
        for (int i = 0; i < CELLS; i++) {
            String text = random.nextBoolean() ? around.get(random.nextInt(around.size())) : "ann@example.org";
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                text = dirtier(text, random);
            }
            EmailAddress address = read(text);
            assertThat(address == null || address.key().equals("ann@example.org"))
                    .as("'" + text + "' is " + address + "; -Drollcall.seed=" + SEED)
                    .isTrue();
        }
    }

    /** Adds a character somewhere that is no letter, digit or sign of addresses, or puts any sign around the text. */
    private static String dirtier(String text, Random random) {
        if (random.nextInt(4) == 0) {
            int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
            return text.substring(0, at) + unlikely(random) + text.substring(at);
        }
        String sign = random.nextInt(3) == 0 ? unlikely(random) : oneOf(SIGNS, random);
        return random.nextBoolean() ? sign + text : text + sign;
    }

    private static final String SIGNS =
            " \t\n\"'`´<>()[]{},;:.。…’“”„«»‹›•·!?*|\\/#$%&=^~+\u200b\u200e\u00ad\ufe0f\u2800＠．（）＜＞，、";

    private static String oneOf(String characters, Random random) {
        return characters.substring(random.nextInt(characters.length())).substring(0, 1);
    }

    /** Never an opening bracket: the text before one is a name, and the text behind it another address. */
    private static String unlikely(Random random) {
        while (true) {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x3100 : 0x20000);
            boolean likely = Character.isLetterOrDigit(codePoint)
                    || "!#$%&'*+-./=?^_`{|}~。｡．﹒－﹣＿＋﹢<＜﹤".indexOf(codePoint) >= 0
                    || List.of((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK)
                            .contains(Character.getType(codePoint))
                    || Character.getType(codePoint) == Character.SURROGATE;
            if (!likely || Blanks.isUnseen(codePoint)) {
                return Character.toString(codePoint);
            }
        }
    }
}

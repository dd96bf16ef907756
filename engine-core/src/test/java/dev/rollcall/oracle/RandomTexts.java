package dev.rollcall.oracle;

import java.util.List;
import java.util.Map;

import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.IdentifierKind;

/** The texts that random cells hold. */
final class RandomTexts {
    /** Valid addresses, several spellings of few keys. */
    static final List<String> EMAILS = List.of(
            "a@x.example",
            "A@X.example",
            " a@x.EXAMPLE ",
            "a@x.example",
            "b@x.example",
            "b@x.example",
            "B@x.example",
            "c@y.example",
            "c@y.example",
            "a+news@x.example",
            "d@bücher.example",
            "D@Bücher.Example",
            "d@bu\u0308cher.example",
            "d@xn--bcher-kva.example",
            "e@straße.example",
            "E@STRAßE.example",
            "e@strasse.example",
            "f@x.example",
            "o'neil@y.example");
    /** Valid numbers, several spellings of few keys. */
    static final List<String> PHONES = List.of(
            "+447700900001",
            "+447700900001",
            " +44 7700 900001 ",
            "(+44) 7700-900.001",
            "+442079460132",
            "+44 20/7946/0132",
            "+447700900003",
            "+447700900003",
            "+49301234567",
            "+49 30/1234567",
            "+44\u00a07700\u00a0900\u2011003");
    /** Numbers without a country, some of them valid in a region. */
    static final List<String> REGIONAL_PHONES = List.of(
            "447700900001",
            "07700900001",
            "442079460132",
            "020 7946 0132",
            "0044 20 7946 0132",
            "011 44 20 7946 0132",
            "20 7946 0132",
            "301234567",
            "030/1234567",
            "49 30 1234567",
            "0049 30/1234567",
            "030 1234567-68",
            "492579887",
            "(202) 555-0118",
            "1 202 555 0118",
            "12025550118",
            "4795551234",
            "4162345678");
    /** Cells with a number that are no number: lists, and digits behind a whole one. */
    static final List<String> LISTED_PHONES = List.of(
            "+447700900001, +442079460132",
            "+447700900001;+49301234567",
            "030 1234567/68",
            "+49 30 1234567/68",
            "+442079460132/+447700900003",
            "020 7946 0132 or +447700900001",
            "447700900001, 07700900001");
    /** Addresses with text around them; the accepted address is one of those above, or none. */
    static final List<String> DIRTY_EMAILS = List.of(
            "Ann <a@x.example>",
            "\"B, Ann\" <b@x.example>",
            "a@x.example <A@X.example>",
            "mailto:b@x.example",
            "MAILTO:c@y.example?subject=Hi",
            "(a@x.example)",
            "'b@x.example'",
            "“c@y.example”",
            "{f@x.example}",
            "a@x.example.",
            "b@x.example;",
            "c@y.example, ",
            "a@x.example…",
            "b@x.example’",
            "f@x.example。",
            "\u200ea@x.example\u200e",
            "\u00adb@x.example",
            "c＠y.example",
            "ａ@x.example",
            "a@x。example",
            "d@bücher.example,",
            "<e@xn--strae-oqa.example>",
            "Ann <<b@x.example>>",
            "mailto:'a@x.example'",
            "mailto:b@x.example?subject=Hello%20there",
            "c@y.example; C@Y.example",
            "[a@x.example](mailto:a@x.example)",
            "f@x.example -",
            "\u02bca@x.example\u02bc",
            "none@none.com.");
    /** Cells from which no address is accepted. */
    static final List<String> DOUBTFUL_EMAILS = List.of(
            "a@x.example, b@x.example",
            "a@x.example;f@x.example",
            "b@x.example/c@y.example",
            "Ann <a@x.example>, <b@x.example>",
            "b@x.example <a@x.example>",
            "Ann a@x.example",
            "a@x.example (Ann)",
            "write to c@y.example.",
            "'a@x.example",
            "a@x,example",
            "a@b@x.example",
            "a\u00ad@x.example",
            "a@x\u200b.example",
            "a\u0336@x.example",
            "o’neil@y.example",
            "mailto:a@x.example?cc=b@x.example",
            "https://y.example/?id=7&to=c%40y.example",
            "%20a@x.example",
            "b%20@x.example",
            "a@x.example%20",
            "a@x.example#",
            "a@x.exampleまで",
            "a@x.example\uD83D\uDE00");
    /** Placeholders, identifiers that a spreadsheet rounded, and texts that only look like them. */
    static final List<String> PLACEHOLDERS = List.of(
            "NULL",
            "null",
            "n/a",
            " N/A ",
            "#N/A",
            "\\N",
            "-",
            "None",
            "keine",
            "(blank)",
            "?",
            "none@none.com",
            "unknown",
            "0",
            "0",
            "1",
            "1.23457E+11",
            "1,2e+012",
            "1E11",
            "000-000-0000",
            "1111111",
            "123 456 7890",
            "000",
            "001",
            "нет",
            "#REF!",
            "+44",
            "+1 999 999 9999",
            "+11234567890",
            "+447777777777",
            "1234567890123450000",
            "1234567890123460000",
            "9876543210987600000",
            "1234567890123456789",
            "nix");

    static final List<String> EXTERNAL_IDS = List.of("X1", " X1 ", "x1", "X2", "X2", "X3", "17", "ü9", "17.5");

    static final List<String> BAD_EMAILS = List.of(
            "not-an-email",
            "a@@x.example",
            "@x.example",
            "a@",
            "a b@x.example",
            "a@x",
            "a@x..example",
            "a@-x.example",
            "a.@x.example",
            "a\u0007@x.example",
            "a\n@x.example",
            "l".repeat(65) + "@x.example",
            "a@" + "d".repeat(250) + ".example");
    static final List<String> BAD_PHONES =
            List.of("12345", "+1234567890123456", "+0123456789", "++447700900001", "phone", "+44x7700900001");
    static final List<String> BAD_EXTERNAL_IDS = List.of("X\u0007", "i".repeat(256), "X\n1");
    static final List<String> TEXTS = List.of(
            "Ann",
            " Ann ",
            "Bob",
            "ann",
            "Zo\u00eb",
            "Zoe\u0308",
            "0",
            "No",
            "false",
            "a, \"b\"",
            "two\nlines",
            "tab\there",
            "\uD83D\uDE00");
    /** The names of few people, in several spellings. */
    static final List<String> NAMES = List.of(
            "Ann Ames",
            "ANN AMES",
            "Ames, Ann",
            "A. Ames",
            "Ann B. Ames",
            "Ann",
            "Ames",
            "Bob Ames",
            "B. Ames",
            "Bob",
            "Zo\u00eb O'Neil",
            "Zoe\u0308 ONeil",
            "Zoe O Neil",
            "Zoe Lee-Ray",
            "Zoe Leeray",
            "...",
            "\u674e \u4f1f");

    static final List<String> BAD_TEXTS = List.of("bell\u0007", "a\u0085b", "a\u000bb", "a\u001eb", "a\u009f");
    static final List<String> NUMBERS =
            List.of("0", "-3", "12.50", "12.5", "+7", "1e3", "1000", " 42 ", "0.0", "-0", "1.25E-2");
    static final List<String> BAD_NUMBERS =
            List.of("abc", "1,5", "1e", "0x1f", "NaN", "1 000", "--3", "n/a", "-", "t".repeat(300));
    static final List<String> DAYS = List.of(
            "2020-01-01",
            " 2020-01-01 ",
            "2024-02-29",
            "2020-01-01T09:40:18.527Z",
            "2020-01-01T00:00:00Z",
            "2016-08-01 10:09:22",
            "2016-08-01T10:09:22",
            "2020-06-01T12:00:00+02:00",
            "2020-06-01T10:00:00Z",
            "2021-03-28 02:30:00",
            "2021-10-31 02:30:00",
            "31/12/2020",
            "04/05/2021",
            "4-5-21",
            "3.4.2021",
            "25.12.99",
            "2020/2/3",
            "2020-1-1",
            "1/2/2003 4:05");
    /** Days that can be read month first only. */
    static final List<String> MONTH_FIRST_DAYS = List.of("12/31/2020", "04.25.2021", "2-28-22 23:59");

    static final List<String> BAD_DAYS = List.of(
            "2023-02-29",
            "31/31/2020",
            "32.1.2020",
            "1/2/3",
            "1/2/200",
            "1/2/2003 4:65",
            "yesterday",
            "2020-13-01",
            "2020-01-01 25:00:00",
            "2020-01-01T",
            "0/0/00",
            "0000-00-00 00:00:00",
            "NULL");
    static final List<String> FLAGS = List.of("true", "TRUE", "yes", "Y", "1", "on", "false", "no", "N", "0", " OFF ");
    static final List<String> BAD_FLAGS = List.of("maybe", "maybe", "(blank)", "-1", "00.00.0000");
    static final List<String> STATUSES = List.of(
            "ACTIVE",
            "active",
            "new",
            "inactive",
            "pending",
            "forwarded",
            "unsubscribed",
            "Unsubscribed",
            "UNSUBSCRIBED",
            "suppressed",
            "complained",
            "subscribed",
            "on",
            "confirmed",
            "OFF",
            "blocked",
            "unconfirmed",
            " invited ");
    /** The words of exports, and words that requests of the tests define. */
    static final List<String> STATUSES_OF_EXPORTS = List.of(
            "Opted Out",
            "never subscribed",
            "Transactional",
            "D\u00e9sabonn\u00e9",
            "not confirmed",
            "blacklisted",
            "ABUSE",
            "Marked as spam",
            "cleaned",
            "Bounced",
            "Opted in",
            "aktiv",
            "NULL",
            "n/a",
            "-",
            "gold",
            "Silver",
            "lead");

    static final List<String> ANSWERS = List.of(
            "yes",
            "Yes",
            "TRUE",
            "1",
            "x",
            "ja",
            "Oui",
            "\u0434\u0430",
            "\u2713",
            "\u306f\u3044",
            " on ",
            "no",
            "NO",
            "false",
            "0",
            "nein",
            "Non",
            "\u043d\u0435\u0442",
            "\u3044\u3044\u3048",
            "off",
            "NULL",
            "-",
            "N/A");

    static final List<String> BAD_ANSWERS = List.of("perhaps", "2", "2020-01-01", "unsubscribed");

    static final List<String> OPT_OUT_TIMES = List.of(
            "2020-01-01",
            "2024-05-06 07:08:09",
            "2024-05-06 07:08",
            "2020-01-01T09:40:18.527Z",
            "2024-05-06 07:08:09 UTC",
            "2024-05-06 07:08:09+02:00",
            "3/4/2024",
            "31/12/2020",
            "12/31/20 7:08 PM",
            "3.4.2024 07:08",
            "May 6, 2024",
            "06-May-24 07:08",
            "1715000000");

    static final List<String> BLANK_OPT_OUT_TIMES =
            List.of("0000-00-00 00:00:00", "0000-00-00", "0/0/00", "0", "1970-01-01", "null", "-");

    static final List<String> BAD_OPT_OUT_TIMES = List.of("yes", "31/31/2020", "soon", "2024", "12:30", "1");

    static final List<String> MATCHED_BY = List.of(
            "email",
            "Email",
            "phone",
            "external_id",
            "id",
            "contactId",
            "mobileNumber",
            "mobile",
            "unique_id",
            "e-mail",
            "E_Mail",
            "External ID",
            "mobile number",
            "UNIQUE-ID",
            "contact_id");
    static final Map<ConsentPart, List<String>> CONSENT_PARTS = Map.of(
            ConsentPart.TEXT, List.of("I agree", " I agree ", "two\nlines", "Zoe\u0308"),
            ConsentPart.AT,
                    List.of("2020-01-01T00:00:00Z", "2020-01-01", "2016-08-01 10:09:22", "3.4.2021", "2/3/2021"),
            ConsentPart.URL, List.of("https://x.example/a?b=c", "HTTP://x.example"),
            ConsentPart.IP, List.of("192.0.2.1", "2001:db8::1", "::1"),
            ConsentPart.USER_AGENT, List.of("Browser 1.0", "b"));
    static final Map<ConsentPart, List<String>> BAD_CONSENT_PARTS = Map.of(
            ConsentPart.TEXT, List.of("a\u0007b", "t".repeat(10_001)),
            ConsentPart.AT, List.of("yesterday", "2020-13-01"),
            ConsentPart.URL, List.of("ftp://x.example", "/a", "x.example", "https://"),
            ConsentPart.IP, List.of("192.0.2.256", "1.2.3", "x.example"),
            ConsentPart.USER_AGENT, List.of("a\u0007b", "b".repeat(2_001)));
    static final List<String> CONTACT_STATUSES =
            List.of("on", "ACTIVE", "on", "new", "off", "Unsubscribed", "suppressed", "blocked", " complained ");
    static final List<String> AVAILABILITIES = List.of(
            "available",
            "TEMPORARY",
            "dead",
            "temp_unreachable",
            "mailbox_full",
            "spam_folder",
            "SoftBounced",
            "unreachable",
            "HardBounced");
    static final List<String> TAGS = List.of(
            "vip",
            "VIP",
            " vip , new ",
            "new,NEW",
            "a,,b",
            " , ",
            "Batch 7",
            "Zo\u00eb,ZOE\u0308",
            "x,y,z",
            "x; y",
            "\"vip\", \"x\"",
            "\"vip\",x",
            "vip|new,b",
            "* VIP ::: New",
            "[\"a;b\"]",
            "0",
            "[\"vip\",\"New\"]",
            " [ \"a,b\" , \" VIP\" ] ",
            "[]",
            "[\"\", \"Zo\\u00eb\"]",
            "[");
    static final List<String> BAD_TAGS = List.of(
            "ok," + "t".repeat(256),
            "bell\u0007,ok",
            "[\"ok\", 1, null]",
            "[[\"a\"], \"ok\", {}]",
            "[\"bell\\u0007\", \"ok\"]",
            "[\"ok\"], [\"vip\"]",
            "[\"first\",",
            "\"ok\", \"vip\"]",
            "[oops]",
            "[\"ok\" \"vip\"]");
    static final List<String> LISTS = List.of("News", " NEWS ", "news", "Offers", "offers");
    static final List<String> LISTS_TO_CREATE = List.of("Fresh", "Sp\u00e4ter", "SPA\u0308TER");
    static final List<String> LIST_IDS = List.of("<list 0>", "<list 1>", " <list 1> ", "");
    static final List<String> BAD_LISTS = List.of("bell\u0007", "l".repeat(256), "0", "-1");
    static final List<String> FLAGS_OF_DELETE = List.of("1", "0", "0", "true", "false", " 1 ");
    static final List<String> IDS = List.of(
            "<own 1>", "<own 2>", " <own 3> ", "<contact 1>", "<contact 2>", "<contact 3>", "<coming 0>", "4000000");
    static final List<String> BAD_IDS = List.of("0", "01", "-1", "1.0", "1" + "0".repeat(18), "x", "+1");
    /** The target of columns that hold very long texts. */
    static final Target LONG_FIELD = Target.field("Long");

    static final List<String> ERASE_TOKENS = List.of("~", "#erase");

    static final Map<IdentifierKind, List<String>> IDENTIFIERS = Map.of(
            IdentifierKind.EMAIL,
            EMAILS,
            IdentifierKind.PHONE,
            PHONES,
            IdentifierKind.EXTERNAL_ID,
            EXTERNAL_IDS,
            IdentifierKind.ID,
            IDS);
    static final Map<IdentifierKind, List<String>> BAD_IDENTIFIERS = Map.of(
            IdentifierKind.EMAIL,
            BAD_EMAILS,
            IdentifierKind.PHONE,
            BAD_PHONES,
            IdentifierKind.EXTERNAL_ID,
            BAD_EXTERNAL_IDS,
            IdentifierKind.ID,
            BAD_IDS);

    private RandomTexts() {}
}

package dev.rollcall.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/** Cells out of small alphabets, so that rows meet often. */
final class RandomCells {
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
            "447700900001",
            " +44 7700 900001 ",
            "(+44) 7700-900.001",
            "+447700900002",
            "44/7700/900002",
            "+447700900003",
            "+447700900003",
            "+33123456789",
            "33 1 23 45 67 89",
            "+44\u00a07700\u00a0900\u2011003");

    static final List<String> EXTERNAL_IDS = List.of("X1", " X1 ", "x1", "X2", "X2", "X3", "17", "ü9", "17.5");

    private static final List<String> BAD_EMAILS = List.of(
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
    private static final List<String> BAD_PHONES = List.of(
            "07700900001",
            "0044 7700 900001",
            "12345",
            "+1234567890123456",
            "+0123456789",
            "++447700900001",
            "phone",
            "+44x7700900001");
    private static final List<String> BAD_IDS = List.of("X\u0007", "i".repeat(256), "X\n1");
    private static final List<String> TEXTS = List.of(
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
            "\uD83D\uDE00");
    private static final List<String> NUMBERS =
            List.of("0", "-3", "12.50", "12.5", "+7", "1e3", "1000", " 42 ", "0.0", "-0", "1.25E-2");
    private static final List<String> BAD_NUMBERS =
            List.of("abc", "1,5", "1e", "0x1f", "NaN", "1 000", "--3", "t".repeat(300));
    private static final List<String> DAYS = List.of(
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
            "2021-10-31 02:30:00");
    private static final List<String> BAD_DAYS = List.of(
            "2023-02-29", "31/12/2020", "2020-1-1", "yesterday", "2020-13-01", "2020-01-01 25:00:00", "2020-01-01T");
    private static final List<String> FLAGS =
            List.of("true", "TRUE", "yes", "Y", "1", "on", "false", "no", "N", "0", " OFF ");
    private static final List<String> STATUSES = List.of(
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
    private static final List<String> AVAILABILITIES = List.of(
            "available",
            "TEMPORARY",
            "dead",
            "temp_unreachable",
            "mailbox_full",
            "spam_folder",
            "SoftBounced",
            "unreachable",
            "HardBounced");
    private static final List<String> TAGS = List.of(
            "vip", "VIP", " vip , new ", "new,NEW", "a,,b", " , ", "Batch 7", "Zo\u00eb,ZOE\u0308", "x,y,z", "0");
    static final List<String> ERASE_TOKENS = List.of("~", "#erase");

    private final Random random;
    private final boolean typed;
    private final boolean broken;

    /**
     * @param typed whether cells may be other than text
     * @param broken whether texts may hold NULs and lone surrogates
     */
    RandomCells(Random random, boolean typed, boolean broken) {
        this.random = random;
        this.typed = typed;
        this.broken = broken;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A cell for a column that feeds {@code target}; null where nothing does. */
    Object cell(Target target) {
        if (chance(15)) {
            return pick(List.of("", "", "  ", "\t"));
        }
        if (chance(4)) {
            return pick(ERASE_TOKENS);
        }
        if (broken && chance(3)) {
            return pick(List.of(
                    "a\u0000@x.example",
                    "\uD800a@x.example",
                    "X\u0000",
                    "a@x.example\uD800",
                    "\uDC00X",
                    "+4477009\u000000001"));
        }
        if (typed && chance(10)) {
            return pick(List.<Object>of(Cell.ABSENT, Cell.ERASE, Cell.BLANK));
        }
        Object given = typed && chance(25) ? value(target) : null;
        return given == null ? text(target) : given;
    }

    private String text(Target target) {
        boolean bad = chance(12);
        if (target instanceof Target.Identifies identifies) {
            return switch (identifies.kind()) {
                case EMAIL -> pick(bad ? BAD_EMAILS : EMAILS);
                case PHONE -> pick(bad ? BAD_PHONES : PHONES);
                default -> pick(bad ? BAD_IDS : EXTERNAL_IDS);
            };
        }
        if (target instanceof Target.StatusOf || target instanceof Target.OnList) {
            return bad ? "unsubscribd" : pick(STATUSES);
        }
        if (target instanceof Target.AvailabilityOf) {
            return bad ? "gone" : pick(AVAILABILITIES);
        }
        if (target instanceof Target.Tags) {
            return bad ? pick(List.of("ok," + "t".repeat(256), "bell\u0007,ok")) : pick(TAGS);
        }
        return switch (target == null ? "" : target.toString().toLowerCase(Locale.ROOT)) {
            case "field:points" -> pick(bad ? BAD_NUMBERS : NUMBERS);
            case "field:vip" -> bad ? "maybe" : pick(FLAGS);
            case "field:joined", "field:birth_date" -> pick(bad ? BAD_DAYS : DAYS);
            default -> chance(2) ? "t".repeat(10_000 + random.nextInt(2)) : pick(TEXTS);
        };
    }

    /** A typed value, or null for kinds of column that are given as text only. */
    private Object value(Target target) {
        if (target instanceof Target.Identifies identifies) {
            return switch (identifies.kind()) {
                case EMAIL -> new FieldValue.Text(pick(EMAILS));
                case PHONE -> pick(List.<Object>of(447700900001L, 447700900002L, 12345));
                default -> pick(List.<Object>of(17, 17L, 17.5, new java.math.BigDecimal("17.50")));
            };
        }
        return switch (target == null ? "" : target.toString().toLowerCase(Locale.ROOT)) {
            case "field:points" -> pick(List.<Object>of(0, 12.5, -3L, new java.math.BigDecimal("1E+3")));
            case "field:vip" -> chance(50);
            case "field:joined", "field:birth_date" ->
                pick(List.<Object>of(LocalDate.of(2020, 1, 1), Instant.parse("2020-01-01T00:00:00Z")));
            case "field:note", "field:first_name" ->
                pick(List.<Object>of(
                        0,
                        false,
                        12.50,
                        LocalDate.of(2020, 1, 1),
                        new FieldValue.Text(" Ann "),
                        new FieldValue.Text(" ")));
            default -> null;
        };
    }
}

package dev.rollcall.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.source.Cell;

/** Random cells from few texts, so that rows often share values. */
final class RandomCells {
    /** Whether cells name lists by their ids. */
    boolean listsById;
    /** The percentage of cells that are bad. */
    int badPercent = 12;
    /** The percentage of identifier cells that are more than a plain identifier. */
    int foreignPercent = 10;
    /** The person whose identifiers the cells hold, or -1 for any person. */
    int person = -1;

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
            return pick(RandomTexts.ERASE_TOKENS);
        }
        if (broken && chance(badPercent / 4)) {
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
        Object typedValue = typed && chance(25) ? value(target) : null;
        return typedValue == null ? wrapped(text(target)) : typedValue;
    }

    /** The text, sometimes wrapped as by a spreadsheet. */
    private String wrapped(String text) {
        if (!chance(2) || text.startsWith("<")) {
            return text;
        }
        return chance(50) ? "=\"" + text.replace("\"", "\"\"") + "\"" : "'" + text;
    }

    private String text(Target target) {
        boolean bad = chance(badPercent);
        if (target instanceof Target.Identifies identifies) {
            return bad ? pick(RandomTexts.BAD_IDENTIFIERS.get(identifies.kind())) : foreign(identifies.kind());
        }
        if (target instanceof Target.StatusOf || target instanceof Target.OnList) {
            boolean ofList = target instanceof Target.OnList;
            return bad
                    ? pick(List.of("unsubscribd", "excluded"))
                    : ofList && chance(10)
                            ? "Excluded"
                            : pick(chance(20) ? RandomTexts.STATUSES_OF_EXPORTS : RandomTexts.STATUSES);
        }
        if (target instanceof Target.Flag) {
            return pick(bad ? RandomTexts.BAD_ANSWERS : RandomTexts.ANSWERS);
        }
        if (target instanceof Target.TimeOf) {
            return pick(
                    bad
                            ? RandomTexts.BAD_OPT_OUT_TIMES
                            : chance(40) ? RandomTexts.BLANK_OPT_OUT_TIMES : RandomTexts.OPT_OUT_TIMES);
        }
        if (target instanceof Target.StatusOfContact) {
            return pick(bad ? List.of("pending", "excluded", "forwarded", "of") : RandomTexts.CONTACT_STATUSES);
        }
        if (target instanceof Target.AvailabilityOf) {
            return bad ? "gone" : pick(RandomTexts.AVAILABILITIES);
        }
        if (target instanceof Target.Tags) {
            return bad ? pick(RandomTexts.BAD_TAGS) : pick(RandomTexts.TAGS);
        }
        if (target instanceof Target.MatchBy) {
            return pick(bad ? List.of("7", "name") : RandomTexts.MATCHED_BY);
        }
        if (target instanceof Target.ConsentOf of) {
            return pick(bad ? RandomTexts.BAD_CONSENT_PARTS.get(of.part()) : RandomTexts.CONSENT_PARTS.get(of.part()));
        }
        if (target instanceof Target.OnExisting) {
            return pick(bad ? List.of("replace", "0") : List.of("update", "Ignore", " ADD ", "", "  "));
        }
        if (target instanceof Target.Delete) {
            return bad ? pick(List.of("2", "x")) : pick(RandomTexts.FLAGS_OF_DELETE);
        }
        if (target instanceof Target.ListsOf of) {
            return of.part() == ListPart.SINCE ? times("a" + ",a".repeat(random.nextInt(2))) : lists();
        }
        if (target == RandomTexts.LONG_FIELD) {
            return "t".repeat(9_980 + random.nextInt(21));
        }
        return switch (target == null ? "" : target.toString().toLowerCase(Locale.ROOT)) {
            case "field:points" -> pick(bad ? RandomTexts.BAD_NUMBERS : RandomTexts.NUMBERS);
            case "field:vip" -> pick(bad ? RandomTexts.BAD_FLAGS : RandomTexts.FLAGS);
            case "field:last_name", "field:full_name" -> pick(RandomTexts.NAMES);
            case "field:joined", "field:birth_date" -> day(bad);
            default ->
                bad && chance(25)
                        ? pick(RandomTexts.BAD_TEXTS)
                        : chance(2) ? "t".repeat(10_000 + random.nextInt(2)) : pick(RandomTexts.TEXTS);
        };
    }

    /** An identifier as files of other programs have it; mostly a valid one. */
    private String foreign(IdentifierKind kind) {
        if (foreignPercent > 0 && chance(foreignPercent / 2)) {
            return pick(RandomTexts.PLACEHOLDERS);
        }
        if (kind == IdentifierKind.EMAIL && chance(foreignPercent)) {
            return pick(chance(70) ? RandomTexts.DIRTY_EMAILS : RandomTexts.DOUBTFUL_EMAILS);
        }
        if (kind == IdentifierKind.PHONE && chance(foreignPercent)) {
            return pick(chance(75) ? RandomTexts.REGIONAL_PHONES : RandomTexts.LISTED_PHONES);
        }
        return identifier(kind);
    }

    /** A valid identifier: the person's, if the row is about one. */
    String identifier(IdentifierKind kind) {
        List<String> all = RandomTexts.IDENTIFIERS.get(kind);
        if (person < 0 || kind == IdentifierKind.ID || chance(4)) {
            return pick(all);
        }
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(text -> keys.add(OracleAddresses.key(kind, text)));
        if (person >= keys.size()) {
            return "";
        }
        String key = List.copyOf(keys).get(person);
        return pick(all.stream()
                .filter(text -> OracleAddresses.key(kind, text).equals(key))
                .toList());
    }

    private String lists() {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (chance(badPercent / 4)) {
                names.add(pick(List.of("Nowhere", "4000000", "Staff")));
            } else if (chance(4)) {
                names.add(listsById ? "<list 2>" : "staff");
            } else if (chance(badPercent / 6)) {
                names.add(pick(RandomTexts.BAD_LISTS));
            } else {
                names.add(pick(
                        listsById
                                ? RandomTexts.LIST_IDS
                                : chance(10) ? RandomTexts.LISTS_TO_CREATE : RandomTexts.LISTS));
            }
        }
        return String.join(",", names);
    }

    /** A day, sometimes one that is certainly month first: then the file has no order, or not the usual one. */
    private String day(boolean bad) {
        if (bad) {
            return pick(RandomTexts.BAD_DAYS);
        }
        return pick(chance(3) ? RandomTexts.MONTH_FIRST_DAYS : RandomTexts.DAYS);
    }

    /** As many times as there are names, or nearly as many. */
    String times(String names) {
        List<String> times = new ArrayList<>();
        for (String name : names.split(",")) {
            if (!name.isBlank() && !chance(badPercent / 4)) {
                times.add(day(chance(badPercent / 3)));
            }
        }
        return String.join(chance(50) ? "," : " , ", times);
    }

    /** A typed value, or null for kinds of columns that are always text. */
    private Object value(Target target) {
        if (target instanceof Target.Identifies identifies) {
            return switch (identifies.kind()) {
                case EMAIL -> new FieldValue.Text(pick(RandomTexts.EMAILS));
                case PHONE -> pick(List.<Object>of(447700900001L, 447700900002L, 12345));
                case EXTERNAL_ID -> pick(List.<Object>of(17, 17L, 17.5, new java.math.BigDecimal("17.50")));
                case ID -> pick(List.<Object>of("<number 1>", "<number 2>", "<number 3>", 17.5, 0));
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

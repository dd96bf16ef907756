package dev.rollcall.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.CellRules;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListChannels;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.options.TagRules;
import dev.rollcall.options.TakenIdentifiers;
import dev.rollcall.options.ValueRules;
import dev.rollcall.vendor.Vendor;

/** Random options, each often enough to meet the others; a third of the files has only the usual ones. */
final class RandomOptions {
    private static final List<String> FIELDS = List.of("Points", "vip", "Note", "first_name", "full_name");

    private final Random random;
    private final RandomCells cells;
    private final ImportOptions.Builder options = ImportOptions.builder();

    RandomOptions(Random random, RandomCells cells) {
        this.random = random;
        this.cells = cells;
    }

    /** @param plain whether only the usual ones are drawn */
    ImportOptions.Builder draw(boolean plain) {
        usual(plain);
        targets();
        if (!plain) {
            matching();
            fields();
            listsAndTags();
            consent();
            guards();
        }
        if (cells.chance(50)) {
            options.set(RunRules.COUNTERS, Set.of(any(Vendor.values())));
        }
        return options;
    }

    private void usual(boolean plain) {
        options.mergeOption(any(MergeOption.values()))
                .set(MatchRules.DUPLICATES, any(Duplicates.values()))
                .unknownColumns(cells.chance(40) ? UnknownColumns.CREATE_FIELD : UnknownColumns.IGNORE)
                .createLists(true)
                .set(
                        ValueRules.ZONE,
                        cells.pick(
                                List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"))))
                .set(MergeRules.ERASE_TOKEN, cells.chance(50) ? cells.pick(RandomTexts.ERASE_TOKENS) : null)
                .set(RunRules.KEPT_ROWS, cells.chance(60) ? RowRetention.ALL : any(RowRetention.values()))
                .chunkRows(cells.pick(List.of(1, 2, 7, 1000)))
                .set(RunRules.APPLY_ORDER, cells.chance(60) ? ApplyOrder.KEY : ApplyOrder.FILE)
                .set(CellRules.UNWRAP, !cells.chance(20));
        if (cells.chance(70)) {
            List<IdentifierKind> order =
                    new ArrayList<>(List.of(IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.EXTERNAL_ID));
            Collections.shuffle(order, random);
            order = new ArrayList<>(order.subList(0, 1 + random.nextInt(3)));
            if (!plain && cells.chance(25)) {
                order.add(random.nextInt(order.size() + 1), IdentifierKind.ID);
            }
            options.matchOrder(order.toArray(new IdentifierKind[0]));
        }
    }

    private <T> T any(T[] values) {
        return cells.pick(Arrays.asList(values));
    }

    private void targets() {
        for (String list : List.of("NEWS ", "Offers", "Fresh", "Sp\u00e4ter")) {
            if (cells.chance(20)) {
                options.list(list, cells.chance(50) ? Status.ACTIVE : any(Status.values()));
            }
        }
        for (String tag : List.of("Batch 7", "imported")) {
            if (cells.chance(20)) {
                options.tag(tag);
            }
        }
    }

    private void matching() {
        if (cells.chance(30)) {
            options.set(MatchRules.IDENTIFIERS, any(IdentifierChanges.values()));
        }
        if (cells.chance(15)) {
            options.set(MatchRules.ADDRESS_REQUIRED, true);
        }
        if (cells.chance(30)) {
            options.set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE);
        }
        if (cells.chance(35)) {
            options.set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF);
        }
        if (cells.chance(30)) {
            options.set(MatchRules.ON_EXISTING, any(OnExisting.values()));
        }
    }

    private void fields() {
        for (String field : FIELDS) {
            if (cells.chance(15)) {
                options.fieldRule(
                        field,
                        cells.pick(List.of(
                                new FieldRule.Merge(any(MergeOption.values())),
                                new FieldRule.Keep(),
                                new FieldRule.Erase(),
                                new FieldRule.Newest("Joined"),
                                new FieldRule.Newest("joined"),
                                new FieldRule.Newest("birth_date"))));
            }
        }
        options.set(MergeRules.REPLACE_ALL, cells.chance(20));
        restrictions();
        dates();
        identifiers();
        if (cells.chance(20)) {
            options.set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW);
        }
    }

    /** Options for reading identifiers and placeholders. */
    private void identifiers() {
        String region = cells.chance(50) ? cells.pick(List.of("GB", "DE", "US")) : null;
        Set<String> placeholders = cells.chance(75)
                ? null
                : cells.pick(List.of(Set.<String>of(), Set.of("NIX", "none@none.com"), Set.of(" 0 ", "Keine")));
        options.set(ValueRules.PHONE_REGION, region)
                .set(IdentifierRules.PHONES_WITHOUT_PLUS, cells.chance(25))
                .set(IdentifierRules.PLACEHOLDERS, placeholders)
                .set(IdentifierRules.ROUNDED, cells.chance(10))
                .set(IdentifierRules.CLEAN_ADDRESSES, cells.chance(80));
    }

    /** Options for reading dates. */
    private void dates() {
        List<String> patterns = cells.chance(10) ? List.of("dd/MM/yyyy") : List.of();
        options.set(DateRules.PATTERNS, patterns)
                .set(DateRules.DETECT, cells.chance(80))
                .set(DateRules.YEAR_PIVOT, cells.pick(List.of(1930, 1930, 2000)));
    }

    /** Options that restrict values of fields and ignore columns. */
    private void restrictions() {
        if (cells.chance(15)) {
            options.set(ValueRules.MAX_TEXT, cells.pick(List.of(1, 3, 5, 10)));
        }
        if (cells.chance(15)) {
            options.put(
                    ValueRules.CHOICES,
                    cells.pick(List.of("NOTE", "first_name")),
                    List.of(" ANN", "Zo\u00eb", "0", "two\nlines"));
        }
        for (String field : FIELDS) {
            if (cells.chance(8)) {
                options.put(
                        ValueRules.PATTERNS,
                        field,
                        cells.pick(List.of("[0-9.]+", "\\p{L}+", "[^a]*", "(?i)ann|yes|0")));
            }
        }
        if (cells.chance(15)) {
            Set<String> names =
                    some(new HashSet<>(List.of("POINTS", " Vorname", "phone_availability", "Tags", "shoe size")));
            options.set(ColumnRules.READ_ONLY, names);
        }
        if (cells.chance(15)) {
            options.set(ColumnRules.PREFIX, "Our_");
        }
        if (cells.chance(30)) {
            options.set(ColumnRules.FIELDS_BEFORE_WORDS, true);
        }
        if (options.build().unknownColumns() == UnknownColumns.IGNORE && cells.chance(15)) {
            options.set(ColumnRules.EXACT_NAMES, true);
        }
    }

    private void listsAndTags() {
        options.set(ListRules.REPLACE, cells.chance(40))
                .set(ListRules.REQUIRED, random.nextInt(6) == 0)
                .set(ListRules.BY_ID, cells.chance(25))
                .set(ListRules.CHANNELS, cells.chance(60) ? ListChannels.BY_ADDRESS : any(ListChannels.values()));
        options.set(TagRules.REPLACE, cells.chance(25))
                .set(TagRules.SEPARATOR, cells.chance(70) ? null : any(new String[] {",", ";", "|", " ::: "}))
                .set(TagRules.ROW_LIMIT, cells.chance(15) ? 1 + random.nextInt(3) : 1_000);
    }

    private void consent() {
        if (cells.chance(20)) {
            options.set(ConsentRules.MOVES, any(StatusMoves.values()));
        }
        if (cells.chance(20)) {
            options.set(ConsentRules.NEW_EMAIL, cells.pick(RandomStore.CHANNEL_STATUSES))
                    .set(ConsentRules.NEW_PHONE, cells.pick(RandomStore.CHANNEL_STATUSES));
        }
        boolean granted = cells.chance(25);
        options.set(ConsentRules.COMPLETE_RECORDS, cells.chance(30));
        options.set(ConsentRules.UNCONFIRMED, !granted && cells.chance(25));
        if (granted) {
            options.set(ConsentRules.GRANT, new ResubscribeGrant("desk", "they wrote", "letter 17"));
        }
        if (cells.chance(30)) {
            options.statusWord("Gold", StatusMeaning.parse("active"))
                    .statusWord("silver", StatusMeaning.parse("temporary"))
                    .statusWord("LEAD", StatusMeaning.parse(cells.pick(List.of("nothing", "pending", "complained"))));
        }
        if (!granted && options.build().consent().moves() != StatusMoves.ALL_RESTRICTED && cells.chance(15)) {
            options.everybodyLeft(everybodyLeft());
        }
        if (cells.chance(40)) {
            options.set(
                            ConsentRules.REFUSED_STATUSES,
                            some(EnumSet.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED)))
                    .set(
                            ConsentRules.REFUSED_AVAILABILITIES,
                            some(EnumSet.of(Availability.TEMPORARY, Availability.DEAD)));
        }
    }

    /** Allows any number of closed contacts, since the limit is tested elsewhere. */
    private EverybodyLeft everybodyLeft() {
        return EverybodyLeft.unsubscribed()
                .withStatus(cells.pick(List.of(Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED)))
                .withFrom(cells.pick(List.of(
                                List.<ConsentScope>of(),
                                List.of(ConsentScope.EMAIL, ConsentScope.PHONE),
                                List.of(ConsentScope.EMAIL),
                                List.of(ConsentScope.CONTACT),
                                List.of(ConsentScope.PHONE, ConsentScope.parse("list:news")),
                                List.of(ConsentScope.parse("list:Staff"), ConsentScope.parse("list:Goodbye"))))
                        .toArray(ConsentScope[]::new))
                .withReason(cells.chance(50) ? "they said so" : null)
                .withOnlyOptOuts(cells.chance(50))
                .withMaxClosed(Long.MAX_VALUE);
    }

    private void guards() {
        if (cells.chance(15)) {
            options.set(GuardRules.WARN_ABOVE_CONTACTS, (long) random.nextInt(9));
        }
        if (cells.chance(75)) {
            return;
        }
        options.set(GuardRules.ALL_OR_NOTHING, cells.chance(50))
                .set(GuardRules.MAX_CONTACTS, cells.chance(20) ? (long) random.nextInt(12) : null)
                .set(GuardRules.MAX_FAULTED_SHARE, share())
                .set(GuardRules.MAX_CHANGED_SHARE, share())
                .set(GuardRules.MAX_BLANKED_SHARE, share())
                .set(GuardRules.MAX_LOWERED_STATUSES, cells.chance(30) ? (long) random.nextInt(4) : null)
                .set(GuardRules.MAX_CHANGED_IDENTIFIERS, cells.chance(30) ? (long) random.nextInt(3) : null);
    }

    private Double share() {
        return cells.chance(30) ? cells.pick(List.of(0.0, 0.25, 0.5, 0.6, 1.0)) : null;
    }

    private <T> Set<T> some(Set<T> values) {
        values.removeIf(value -> cells.chance(50));
        return values;
    }
}

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
import dev.rollcall.options.DateRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListChannels;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.options.TakenIdentifiers;

/** Options, each often enough to meet the others; a third of the files has none but the usual ones. */
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
        return options;
    }

    private void usual(boolean plain) {
        options.mergeOption(any(MergeOption.values()))
                .duplicates(any(Duplicates.values()))
                .unknownColumns(cells.chance(40) ? UnknownColumns.CREATE_FIELD : UnknownColumns.IGNORE)
                .createLists(true)
                .zone(cells.pick(List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"))))
                .eraseToken(cells.chance(50) ? cells.pick(RandomTexts.ERASE_TOKENS) : null)
                .keptRows(cells.chance(60) ? RowRetention.ALL : any(RowRetention.values()))
                .chunkRows(cells.pick(List.of(1, 2, 7, 1000)))
                .applyOrder(cells.chance(60) ? ApplyOrder.KEY : ApplyOrder.FILE)
                .cells(rules -> rules.withUnwrap(!cells.chance(20)));
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
            options.match(rules -> rules.withIdentifiers(any(IdentifierChanges.values())));
        }
        if (cells.chance(15)) {
            options.match(rules -> rules.withAddressRequired(true));
        }
        if (cells.chance(30)) {
            options.match(rules -> rules.withPhoneAlone(PhoneAlone.UPDATE));
        }
        if (cells.chance(35)) {
            options.match(rules -> rules.withTaken(TakenIdentifiers.LEAVE_OFF));
        }
        if (cells.chance(30)) {
            options.onExisting(any(OnExisting.values()));
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
        options.merge(rules -> rules.withReplaceAll(cells.chance(20)));
        restrictions();
        dates();
        identifiers();
        if (cells.chance(20)) {
            options.values(rules -> rules.withBadValues(BadValues.REJECT_ROW));
        }
    }

    /** What is an identifier, and what is none. */
    private void identifiers() {
        String region = cells.chance(50) ? cells.pick(List.of("GB", "DE", "US")) : null;
        Set<String> placeholders = cells.chance(75)
                ? null
                : cells.pick(List.of(Set.<String>of(), Set.of("NIX", "none@none.com"), Set.of(" 0 ", "Keine")));
        options.values(rules -> rules.withPhoneRegion(region)
                .withIdentifiers(
                        new IdentifierRules(cells.chance(25), placeholders, cells.chance(10), cells.chance(80))));
    }

    /** How dates are read. */
    private void dates() {
        List<String> patterns = cells.chance(10) ? List.of("dd/MM/yyyy") : List.of();
        options.values(rules ->
                rules.withDates(new DateRules(patterns, cells.chance(80), cells.pick(List.of(1930, 1930, 2000)))));
    }

    /** Which values fields may have, and which columns are not taken. */
    private void restrictions() {
        if (cells.chance(15)) {
            options.values(rules -> rules.withMaxText(cells.pick(List.of(1, 3, 5, 10))));
        }
        if (cells.chance(15)) {
            options.values(rules -> rules.withChoices(
                    cells.pick(List.of("NOTE", "first_name")), List.of(" ANN", "Zo\u00eb", "0", "two\nlines")));
        }
        for (String field : FIELDS) {
            if (cells.chance(8)) {
                options.values(rules ->
                        rules.withPattern(field, cells.pick(List.of("[0-9.]+", "\\p{L}+", "[^a]*", "(?i)ann|yes|0"))));
            }
        }
        if (cells.chance(15)) {
            Set<String> names =
                    some(new HashSet<>(List.of("POINTS", " Vorname", "phone_availability", "Tags", "shoe size")));
            options.mapping(columns -> columns.withReadOnly(names));
        }
        if (cells.chance(15)) {
            options.mapping(columns -> columns.withPrefix("Our_"));
        }
        if (cells.chance(30)) {
            options.mapping(columns -> columns.withFieldsBeforeWords(true));
        }
        if (options.build().unknownColumns() == UnknownColumns.IGNORE && cells.chance(15)) {
            options.mapping(columns -> columns.withExactNames(true));
        }
    }

    private void listsAndTags() {
        options.lists(rules -> rules.withReplace(cells.chance(40))
                .withRequired(random.nextInt(6) == 0)
                .withById(cells.chance(25))
                .withChannels(cells.chance(60) ? ListChannels.BY_ADDRESS : any(ListChannels.values())));
        options.tags(rules -> rules.withReplace(cells.chance(25))
                .withSeparator(cells.chance(70) ? null : any(new String[] {",", ";", "|", " ::: "}))
                .withRowLimit(cells.chance(15) ? 1 + random.nextInt(3) : 1_000));
    }

    private void consent() {
        if (cells.chance(20)) {
            options.consent(rules -> rules.withMoves(any(StatusMoves.values())));
        }
        if (cells.chance(20)) {
            options.consent(rules -> rules.withNewStatuses(
                    cells.pick(RandomStore.CHANNEL_STATUSES), cells.pick(RandomStore.CHANNEL_STATUSES)));
        }
        boolean granted = cells.chance(25);
        options.consent(rules -> rules.withCompleteRecords(cells.chance(30)));
        options.consent(rules -> rules.withUnconfirmed(!granted && cells.chance(25)));
        if (granted) {
            options.consent(rules -> rules.withGrant(new ResubscribeGrant("desk", "they wrote", "letter 17")));
        }
        if (cells.chance(30)) {
            options.statusWord("Gold", StatusMeaning.parse("active"))
                    .statusWord("silver", StatusMeaning.parse("temporary"))
                    .statusWord("LEAD", StatusMeaning.parse(cells.pick(List.of("nothing", "pending", "complained"))));
        }
        if (!granted && options.build().consent().moves() != StatusMoves.UNISENDER_LITERAL && cells.chance(15)) {
            options.everybodyLeft(everybodyLeft());
        }
        if (cells.chance(40)) {
            options.consent(rules -> rules.withRefused(
                    some(EnumSet.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED)),
                    some(EnumSet.of(Availability.TEMPORARY, Availability.DEAD))));
        }
    }

    /** How many it closes is looked at elsewhere. */
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
            options.guards(rules -> rules.withWarnAboveContacts((long) random.nextInt(9)));
        }
        if (cells.chance(75)) {
            return;
        }
        options.guards(rules -> rules.withAllOrNothing(cells.chance(50))
                .withMaxContacts(cells.chance(20) ? (long) random.nextInt(12) : null)
                .withMaxFaultedShare(share())
                .withMaxChangedShare(share())
                .withMaxBlankedShare(share())
                .withMaxLoweredStatuses(cells.chance(30) ? (long) random.nextInt(4) : null)
                .withMaxChangedIdentifiers(cells.chance(30) ? (long) random.nextInt(3) : null));
    }

    private Double share() {
        return cells.chance(30) ? cells.pick(List.of(0.0, 0.25, 0.5, 0.6, 1.0)) : null;
    }

    private <T> Set<T> some(Set<T> values) {
        values.removeIf(value -> cells.chance(50));
        return values;
    }
}

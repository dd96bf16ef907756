package dev.rollcall.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.PhoneNotation;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.TakenIdentifiers;
import dev.rollcall.options.ValueRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The oracle itself, on cases worked out by hand from the rulings. */
class OracleRulesTest {
    private static final Instant NOW = Instant.parse("2025-05-05T05:05:05Z");

    private final OracleStore store = new OracleStore();
    private ImportOptions.Builder options = ImportOptions.builder();

    private List<String> run(String header, String... rows) {
        OracleResult result = OracleImport.run(
                store,
                List.of(header.split(",")),
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList(),
                options.build(),
                NOW,
                new UUID(0, 1));
        return result.lines.stream()
                .map(line -> line.toString().replaceFirst("row \\d+ ", ""))
                .toList();
    }

    private OracleContact email(String key) {
        return store.owner(IdentifierKind.EMAIL, key);
    }

    private Status optOut(String key, String list) {
        OracleStore.Entry entry = store.suppressions.get(new OracleStore.Subject(
                key.startsWith("+") ? SuppressionKind.PHONE : SuppressionKind.EMAIL,
                key,
                list,
                SuppressionOrigin.OPT_OUT));
        return entry == null ? null : entry.status();
    }

    private Status member(OracleContact contact, String list, Channel channel) {
        return contact.memberships.get(new OracleContact.On(list, channel)).status();
    }

    @Test
    void mergeOptionsFollowTheTruthTable() {
        String[][] rows = {{"new", "old"}, {"new", ""}, {"", "old"}, {"", ""}};
        String[][] expected = {{"new", "new", "", ""}, {"new", "new", "old", ""}, {"old", "new", "old", ""}};
        for (MergeOption option : MergeOption.values()) {
            for (int i = 0; i < rows.length; i++) {
                store.contacts.clear();
                options = ImportOptions.builder();
                run("email,first name", "a@x.example," + rows[i][1]);
                options = ImportOptions.builder().mergeOption(option);
                run("email,first name", "a@x.example," + rows[i][0]);
                Object value = email("a@x.example").fields.get("first_name");
                assertThat(value == null ? "" : ((dev.rollcall.model.FieldValue.Text) value).text())
                        .as(option + " " + i)
                        .isEqualTo(expected[option.ordinal()][i]);
            }
        }
    }

    @Test
    void statusesFollowR1AndR2() {
        assertThat(OracleConsent.settle(Status.ACTIVE, Status.INACTIVE)).isEqualTo(Status.INACTIVE);
        assertThat(OracleConsent.settle(Status.ACTIVE, Status.PENDING)).isEqualTo(Status.ACTIVE);
        assertThat(OracleConsent.settle(Status.PENDING, Status.ACTIVE)).isEqualTo(Status.PENDING);
        assertThat(OracleConsent.settle(Status.PENDING, Status.FORWARDED)).isEqualTo(Status.PENDING);
        assertThat(OracleConsent.settle(Status.PENDING, Status.UNSUBSCRIBED)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(OracleConsent.settle(Status.SUPPRESSED, Status.UNSUBSCRIBED)).isEqualTo(Status.SUPPRESSED);
        assertThat(OracleConsent.settle(Status.SUPPRESSED, Status.COMPLAINED)).isEqualTo(Status.COMPLAINED);
        assertThat(OracleConsent.settle(Status.UNSUBSCRIBED, Status.ACTIVE)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(OracleConsent.start(Status.PENDING, null)).isEqualTo(Status.PENDING);
        assertThat(OracleConsent.start(Status.ACTIVE, Status.UNSUBSCRIBED)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(OracleConsent.start(Status.COMPLAINED, Status.UNSUBSCRIBED)).isEqualTo(Status.COMPLAINED);
    }

    @Test
    void r4AnOptOutStaysWithTheAddress() {
        run("external id,email,email status", "X1,a@x.example,unsubscribed");
        assertThat(run("external id,email", "X1,b@x.example")).containsExactly("UPDATED [identifier_changed]");
        assertThat(email("b@x.example").status(Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(optOut("a@x.example", null)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(run("external id,email,email status", "X2,A@X.example,active"))
                .containsExactly("INSERTED [status_not_changed@email status]");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(email("a@x.example").emailText).isEqualTo("A@X.example");
    }

    @Test
    void r4AnErasedContactLeavesItsOptOuts() {
        options.list("News", Status.COMPLAINED).createLists(true);
        run("email,phone,phone status", "a@x.example,+447700900001,off");
        OracleImport.erase(store, email("a@x.example"), NOW);
        assertThat(store.contacts).isEmpty();
        assertThat(optOut("+447700900001", null)).isEqualTo(Status.SUPPRESSED);
        assertThat(optOut("+447700900001", "news")).isEqualTo(Status.COMPLAINED);
        assertThat(optOut("a@x.example", "news")).isEqualTo(Status.COMPLAINED);
        options = ImportOptions.builder().list("News", Status.ACTIVE);
        assertThat(run("email", "a@x.example")).containsExactly("INSERTED [status_not_changed]");
        assertThat(member(email("a@x.example"), "news", Channel.EMAIL)).isEqualTo(Status.COMPLAINED);
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void r5RefusedRowsStillOptOut() {
        assertThat(run(
                        "email,email status",
                        "a@x.example,active",
                        "a@x.example,unsubscribed",
                        "a@x.example,unsubscribed"))
                .containsExactly(
                        "INSERTED []",
                        "DUPLICATE of 1 [duplicate_in_file, opt_out_applied]",
                        "DUPLICATE of 1 [duplicate_in_file]");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
        options.matchOrder(IdentifierKind.EXTERNAL_ID);
        assertThat(run("email,email status", "c@x.example,off"))
                .containsExactly("INVALID [missing_identifier, opt_out_applied]");
        assertThat(optOut("c@x.example", null)).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void r5TheLastRowWinsAndEarlierOptOutsAreApplied() {
        options.set(MatchRules.DUPLICATES, Duplicates.LAST_WINS);
        assertThat(run("email,email status", "a@x.example,unsubscribed", "a@x.example,active"))
                .containsExactly(
                        "DUPLICATE of 2 [duplicate_in_file, opt_out_applied]",
                        "INSERTED [status_not_changed@email status]");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void theRegistryRefusesARowAndItsOptOutIsApplied() {
        store.suppressions.put(
                new OracleStore.Subject(SuppressionKind.DOMAIN, "x.example", null, SuppressionOrigin.REGISTRY),
                new OracleStore.Entry(Status.SUPPRESSED, null, NOW));
        assertThat(run("email,email status", "a@X.example,off", "a@sub.x.example,"))
                .containsExactly("SUPPRESSED [domain_suppressed, opt_out_applied]", "INSERTED []");
        assertThat(optOut("a@x.example", null)).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void r6AnOpenListStatusAppliesToOneChannelAndAnOptOutToAll() {
        options.list("News").createLists(true);
        run("email,phone", "a@x.example,+447700900001", ",+447700900002");
        assertThat(email("a@x.example").memberships).hasSize(1);
        assertThat(member(store.owner(IdentifierKind.PHONE, "+447700900002"), "news", Channel.PHONE))
                .isEqualTo(Status.ACTIVE);
        options = ImportOptions.builder().list("News", Status.UNSUBSCRIBED);
        assertThat(run("email", "a@x.example")).containsExactly("UPDATED []");
        assertThat(member(email("a@x.example"), "news", Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(member(email("a@x.example"), "news", Channel.PHONE)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void r10IdentifiersAttachChangeAndConflict() {
        run("external id,email,phone", "X1,a@x.example,", "X2,b@x.example,+447700900002");
        assertThat(run("external id,email,phone", "X1,,+447700900001")).containsExactly("UPDATED []");
        assertThat(run("external id,email", "X1,c@x.example")).containsExactly("UPDATED [identifier_changed]");
        assertThat(run("external id,email", "X1,b@x.example")).containsExactly("CONFLICT [identifier_conflict]");
        assertThat(run("external id,email", "X9,b@x.example")).containsExactly("CONFLICT [identifier_conflict]");
        options.matchOrder(IdentifierKind.EMAIL);
        assertThat(run("external id,email", "X9,b@x.example")).containsExactly("UPDATED []");
        assertThat(run("external id,email", "X9,new@x.example")).containsExactly("CONFLICT [identifier_conflict]");
        assertThat(run("external id", "X9")).containsExactly("INVALID [missing_identifier]");
    }

    @Test
    void r11NobodyIsCreatedByExternalIdAlone() {
        assertThat(run("external id,email", "X1,", "X1,a@x.example"))
                .containsExactly("INVALID [missing_address]", "DUPLICATE of 1 [duplicate_in_file]");
    }

    @Test
    void identifiersCanBeSwappedThroughAThirdOne() {
        options.set(MatchRules.DUPLICATES, Duplicates.IN_ORDER);
        run("external id,email", "X1,a@x.example", "X2,b@x.example");
        assertThat(run("external id,email", "X1,b@x.example", "X1,t@x.example", "X2,a@x.example", "X1,b@x.example"))
                .containsExactly(
                        "CONFLICT [identifier_conflict]",
                        "UPDATED [identifier_changed]",
                        "UPDATED [identifier_changed]",
                        "UPDATED [identifier_changed]");
        assertThat(email("a@x.example").identifiers).containsEntry(IdentifierKind.EXTERNAL_ID, "X2");
        assertThat(email("b@x.example").identifiers).containsEntry(IdentifierKind.EXTERNAL_ID, "X1");
    }

    @Test
    void damagedRowsCountForDuplicates() {
        OracleResult result = OracleImport.run(
                store,
                List.of("email", "email status"),
                List.of(List.of("a@x.example", "off", "extra"), List.of("a@x.example", "active")),
                options.build(),
                NOW,
                new UUID(0, 1));
        assertThat(result.lines)
                .map(OracleResult.Line::toString)
                .containsExactly(
                        "row 1 INVALID [opt_out_applied, too_many_cells]", "row 2 DUPLICATE of 1 [duplicate_in_file]");
        assertThat(optOut("a@x.example", null)).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void badCellsAreSkipped() {
        store.fields.put("points", FieldType.NUMBER);
        assertThat(run("email,points,birthday,tags", "a@x.example,abc,2023-02-29,\u0007"))
                .containsExactly("INSERTED [invalid_date@birthday, invalid_number@points, invalid_tag@tags]");
        assertThat(run("email,points", "a@x.example,12.50")).containsExactly("UPDATED []");
        assertThat(run("email,points", "a@x.example,1.25e1")).containsExactly("UNCHANGED []");
    }

    /**
     * The code is separate, but the result is the same: the engine's syntax rules agree on every text in random files.
     */
    @Test
    void addressesAreReadAsTheModelReadsThem() {
        RandomCells cells = new RandomCells(new Random(1), false, true);
        cells.foreignPercent = 50;
        for (int i = 0; i < 20_000; i++) {
            String text = (String)
                    cells.cell(new Target.Identifies(i % 2 == 0 ? IdentifierKind.EMAIL : IdentifierKind.PHONE));
            if (!text.isBlank()) {
                assertThat(OracleAddresses.key(IdentifierKind.EMAIL, text))
                        .as(text)
                        .isEqualTo(
                                EmailAddress.parse(text).map(EmailAddress::key).orElse(null));
                for (PhoneNotation notation : NOTATIONS) {
                    assertThat(phones(notation).key(text))
                            .as(text + " with " + notation)
                            .isEqualTo(
                                    notation.read(text).map(PhoneNumber::e164).orElse(null));
                }
            }
        }
    }

    private Status waiting(String key, String list) {
        OracleStore.Entry entry = store.suppressions.get(
                new OracleStore.Subject(SuppressionKind.EMAIL, key, list, SuppressionOrigin.WAITING));
        return entry == null ? null : entry.status();
    }

    @Test
    void r26AWaitingEntryStaysWithItsAddress() {
        options.list("News", Status.PENDING).createLists(true);
        run("external id,email,email status", "X1,a@x.example,pending");
        options = ImportOptions.builder();
        run("external id,email", "X1,b@x.example");
        assertThat(waiting("a@x.example", null)).isEqualTo(Status.PENDING);
        assertThat(waiting("a@x.example", "news")).isEqualTo(Status.PENDING);
        assertThat(optOut("a@x.example", null)).isNull();
        int requested = store.confirmations.size();
        assertThat(run("external id,email,email status", "X2,a@x.example,active"))
                .containsExactly("INSERTED [status_not_changed@email status]");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.PENDING);
        assertThat(member(email("a@x.example"), "news", Channel.EMAIL)).isEqualTo(Status.PENDING);
        assertThat(store.confirmations).hasSize(requested + 2);
        OracleImport.erase(store, email("a@x.example"), NOW);
        assertThat(waiting("a@x.example", null)).isNull();
        assertThat(waiting("a@x.example", "news")).isNull();
    }

    @Test
    void r27DifferentNamesConflict() {
        for (String same : List.of("Ann Ames", "ames, ANN", "A. Ames", "Ann", "\u00c1nn B. Ames", "...")) {
            assertThat(OracleName.differ("Ann Ames", same)).as(same).isFalse();
        }
        for (String other : List.of("Eli Ames", "Anna Ames", "Ann Archer", "B. Ames")) {
            assertThat(OracleName.differ("Ann Ames", other)).as(other).isTrue();
        }
        run("first name,phone", "Ann,+447700900001");
        assertThat(run("first name,phone,email", "Eli,+447700900001,")).containsExactly("CONFLICT [phone_alone]");
        assertThat(run("first name,phone,email", "Eli,+447700900001,e@x.example"))
                .containsExactly("CONFLICT [phone_alone]");
        options.set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE);
        assertThat(run("first name,phone", "Eli,+447700900001")).containsExactly("UPDATED []");
    }

    @Test
    void r38AnIdentifierOfAnotherContactIsDropped() {
        run("external id,email,phone", "X1,a@x.example,+447700900001");
        options.set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF);
        assertThat(run("external id,email,phone", "X2,b@x.example,+447700900001"))
                .containsExactly("INSERTED [identifier_left_off]");
        assertThat(email("b@x.example").identifiers).doesNotContainKey(IdentifierKind.PHONE);
        assertThat(run("external id,email,phone", "X3,a@x.example,+447700900001"))
                .containsExactly("CONFLICT [identifier_conflict]");
        assertThat(run("external id,email", "X2,c@x.example")).containsExactly("UPDATED [identifier_changed]");
    }

    @Test
    void r39AStatusOfAnotherAddressDoesNotApplyToTheStoredOne() {
        options.set(MatchRules.IDENTIFIERS, IdentifierChanges.KEEP_STORED);
        run("external id,email,email status", "X1,a@x.example,inactive");
        assertThat(run("external id,email,email status", "X1,@bad,active"))
                .containsExactly("UNCHANGED [invalid_email@email]");
        assertThat(run("external id,email,email status", "X1,b@x.example,active"))
                .containsExactly("UNCHANGED [identifier_not_changed]");
        assertThat(run("external id,email,email status", "X1,b@x.example,off"))
                .containsExactly("UNCHANGED [identifier_not_changed, opt_out_applied]");
        assertThat(optOut("b@x.example", null)).isEqualTo(Status.SUPPRESSED);
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.INACTIVE);
        assertThat(run("external id,email,email status", "X1,@bad,off"))
                .containsExactly("UPDATED [invalid_email@email]");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.SUPPRESSED);
    }

    private static final List<PhoneNotation> NOTATIONS = Stream.of("GB", "DE", "US", "")
            .flatMap(region -> Stream.of(true, false)
                    .map(withoutPlus -> new PhoneNotation(region.isEmpty() ? null : region, withoutPlus)))
            .toList();

    private static OraclePhones phones(PhoneNotation notation) {
        return new OraclePhones(ImportOptions.builder()
                .set(ValueRules.PHONE_REGION, notation.region())
                .set(IdentifierRules.PHONES_WITHOUT_PLUS, notation.withoutPlus())
                .build());
    }
}

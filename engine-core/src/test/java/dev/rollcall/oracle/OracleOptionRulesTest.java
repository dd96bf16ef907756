package dev.rollcall.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.options.TagRules;
import dev.rollcall.options.ValueRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The oracle on the options, on cases worked out by hand. Cells are separated by semicolons. */
class OracleOptionRulesTest {
    private static final Instant NOW = Instant.parse("2025-05-05T05:05:05Z");

    private final OracleStore store = new OracleStore();
    private ImportOptions.Builder options;

    @BeforeEach
    void resetOptions() {
        options = ImportOptions.builder().unknownColumns(UnknownColumns.CREATE_FIELD);
        for (String target : List.of("id", "delete", "email_lists", "email_lists_since", "email_lists_excluded")) {
            options.map(target, Target.parse(target));
        }
        options.map("email_lists_unsubscribed", Target.parse("email_lists_unsubscribed"));
    }

    private List<String> run(String header, String... rows) {
        OracleResult result = OracleImport.run(
                store,
                List.of(header.split(";")),
                Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList(),
                options.build(),
                NOW,
                new UUID(0, 1));
        resetOptions();
        return result.lines.stream()
                .map(line -> line.toString().replaceFirst("row \\d+ ", ""))
                .toList();
    }

    private OracleContact email(String key) {
        return store.owner(IdentifierKind.EMAIL, key);
    }

    private Membership onNews(String key) {
        return email(key).memberships.get(new OracleContact.On("news", Channel.EMAIL));
    }

    private Status optOut(SuppressionKind kind, String key, String list) {
        OracleStore.Entry entry =
                store.suppressions.get(new OracleStore.Subject(kind, key, list, SuppressionOrigin.OPT_OUT));
        return entry == null ? null : entry.status();
    }

    private String text(String key, String field) {
        FieldValue value = email(key).fields.get(field);
        return value == null ? "" : OracleText.of(value);
    }

    @Test
    void idsMatchAndAreNeverAssigned() {
        run("email", "a@x.example");
        email("a@x.example").identifiers.put(IdentifierKind.ID, "7");
        options.matchOrder(IdentifierKind.ID, IdentifierKind.EMAIL);
        assertThat(run("id;email", "7;b@x.example", "8;b@x.example", "9;c@x.example", "07;"))
                .containsExactly(
                        "UPDATED [identifier_changed]",
                        "CONFLICT [identifier_conflict]",
                        "INSERTED []",
                        "INVALID [invalid_id@id]");
        assertThat(run("id;email", "8;b@x.example")).containsExactly("UNCHANGED [identifier_not_changed]");
    }

    @Test
    void identifiersAreAttachedOrKept() {
        run("external id;email", "X1;a@x.example");
        options.set(MatchRules.IDENTIFIERS, IdentifierChanges.ATTACH_ONLY);
        assertThat(run("external id;email;phone", "X1;b@x.example;+447700900001"))
                .containsExactly("UPDATED [identifier_not_changed]");
        options.set(MatchRules.IDENTIFIERS, IdentifierChanges.KEEP_STORED);
        assertThat(run("external id;email;phone", "X1;b@x.example;+447700900002"))
                .containsExactly("UNCHANGED [identifier_not_changed, identifier_not_changed]");
        assertThat(email("a@x.example").identifiers).containsEntry(IdentifierKind.PHONE, "+447700900001");
    }

    @Test
    void deletedContactsLeaveTheirOptOutsOnFile() {
        run("email;email status", "a@x.example;off");
        assertThat(run("email;delete", "a@x.example; 1 ", "a@x.example;1", "b@x.example;true", "c@x.example;x"))
                .containsExactly(
                        "DELETED []",
                        "DUPLICATE of 1 [delete_not_applied, duplicate_in_file]",
                        "UNCHANGED []",
                        "INVALID [invalid_delete@delete]");
        assertThat(store.contacts).isEmpty();
        assertThat(optOut(SuppressionKind.EMAIL, "a@x.example", null)).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void knownContactsAreIgnoredOrAddedTo() {
        run("email;first name", "a@x.example;Ann");
        options.set(MatchRules.ON_EXISTING, OnExisting.IGNORE);
        assertThat(run("email;email status;first name", "a@x.example;off;Bob"))
                .containsExactly("IGNORED [existing_ignored, opt_out_applied]");
        options.set(MatchRules.ON_EXISTING, OnExisting.ADD);
        assertThat(run("email;email status;first name;tags", "a@x.example;complained;Bob;vip"))
                .containsExactly("UPDATED []");
        options.set(MatchRules.ON_EXISTING, OnExisting.ADD);
        assertThat(run("email;email status;first name;tags", "a@x.example;active;Bob;vip"))
                .containsExactly("IGNORED [existing_ignored]");
        assertThat(text("a@x.example", "first_name")).isEqualTo("Ann");
        assertThat(email("a@x.example").status(Channel.EMAIL)).isEqualTo(Status.COMPLAINED);
    }

    @Test
    void storedStatusesRefuseARow() {
        run("email;email status", "a@x.example;unsubscribed");
        options.set(ConsentRules.REFUSED_STATUSES, Set.of(Status.UNSUBSCRIBED));
        assertThat(run("email", "a@x.example")).containsExactly("SUPPRESSED [stored_unsubscribed]");
    }

    @Test
    void listColumnsSetMembershipsAndTimes() {
        store.lists.put("news", "News");
        store.lists.put("offers", "Offers");
        assertThat(run(
                        "email;email_lists;email_lists_since",
                        "a@x.example;NEWS,offers;2020-01-01,2020-01-01T01:00:00Z"))
                .containsExactly("INSERTED []");
        assertThat(onNews("a@x.example").since()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(run("email;email_lists;email_lists_excluded", "a@x.example;news,offers;News"))
                .containsExactly("UPDATED [list_named_twice@email_lists]");
        assertThat(onNews("a@x.example").status()).isEqualTo(Status.EXCLUDED);
        assertThat(run("email;email_lists;email_lists_since", "a@x.example;news,,;2020-01-01,2020-01-02"))
                .containsExactly("INVALID [invalid_list_times@email_lists_since]");
        assertThat(run("email;email_lists", "a@x.example;nowhere"))
                .containsExactly("INVALID [invalid_list@email_lists]");
        options.set(ListRules.REPLACE, true);
        assertThat(run("email;email_lists_unsubscribed", "a@x.example;offers")).containsExactly("UPDATED []");
        assertThat(email("a@x.example").memberships).hasSize(1);
        options.set(ListRules.REPLACE, true);
        assertThat(run("email;email_lists", "a@x.example;")).containsExactly("UNCHANGED []");
    }

    @Test
    void refusedRowsOptOutTheAddressesOfTheirContact() {
        store.lists.put("news", "News");
        run("external id;email", "X1;a@x.example");
        assertThat(run("external id;email_lists_unsubscribed;delete", "X1;news;x"))
                .containsExactly("INVALID [invalid_delete@delete, opt_out_applied]");
        assertThat(onNews("a@x.example").status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(run("external id;email;email_lists_unsubscribed;delete", "X2;b@x.example;news;x"))
                .containsExactly("INVALID [invalid_delete@delete, opt_out_applied]");
        assertThat(optOut(SuppressionKind.EMAIL, "b@x.example", "news")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void tagsAreReplacedAndCounted() {
        run("email;tags", "a@x.example;Vip,old");
        options.set(TagRules.REPLACE, true).set(TagRules.ROW_LIMIT, 1).tag("Batch");
        assertThat(run("email;tags", "a@x.example;[\"VIP\"]", "b@x.example;[1,\"x\",\"y\"]"))
                .containsExactly("UPDATED []", "INVALID [invalid_tag@tags, tag_limit@tags]");
        assertThat(email("a@x.example").tags.values()).containsExactlyInAnyOrder("Vip", "Batch");
    }

    @Test
    void fieldRulesOverrideTheMergeOption() {
        store.fields.put("joined", FieldType.DATE);
        run("email;first name;city;title;joined", "a@x.example;Ann;Old;Dr;2020-01-02");
        ImportOptions.Builder rules = options.fieldRule("First_Name", new FieldRule.Keep())
                .fieldRule("title", new FieldRule.Erase())
                .fieldRule("city", new FieldRule.Newest("Joined"));
        assertThat(run("email;first name;city;joined", "a@x.example;Bob;New;2020-01-02"))
                .containsExactly("UPDATED []");
        assertThat(text("a@x.example", "first_name") + text("a@x.example", "title") + text("a@x.example", "city"))
                .isEqualTo("AnnOld");
        options = rules;
        assertThat(run("email;city;joined", "a@x.example;New;x"))
                .containsExactly("UNCHANGED [invalid_date@joined, no_timestamp]");
        options = rules;
        run("email;city;joined", "a@x.example;New;2020-01-02T00:00:01Z");
        assertThat(text("a@x.example", "city")).isEqualTo("New");
    }

    @Test
    void replaceAllErasesAndDefaultsFillBlanks() {
        store.fields.put("note", FieldType.TEXT);
        store.defaults.put("note", new FieldValue.Text("none"));
        run("email;first name;note", "a@x.example;Ann;", "b@x.example;Bob;said");
        assertThat(text("a@x.example", "note") + text("b@x.example", "note")).isEqualTo("nonesaid");
        options.mergeOption(MergeOption.OVERWRITE).set(MergeRules.REPLACE_ALL, true);
        run("email;note", "a@x.example;", "b@x.example;");
        assertThat(text("a@x.example", "first_name") + text("b@x.example", "note"))
                .isEqualTo("none");
        options.set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW);
        assertThat(run("email;birthday", "a@x.example;x")).containsExactly("INVALID [invalid_date@birthday]");
    }

    @Test
    void aContactHoldsNoMoreTextThanItsStoreAllows() {
        StringBuilder header = new StringBuilder("email");
        StringBuilder row = new StringBuilder("a@x.example");
        for (char field = 'a'; field <= 'j'; field++) {
            header.append(";").append(field);
            row.append(";").append("t".repeat(field == 'j' ? 9_990 : 10_000));
        }
        assertThat(run(header.toString(), row.toString())).containsExactly("INSERTED []");
        assertThat(run(header + ";k", row + ";")).containsExactly("UNCHANGED []");
        assertThat(run(header + ";k", row + ";t")).containsExactly("INVALID [fields_too_long]");
    }

    @Test
    void newStatusesAndMovesFollowTheOptions() {
        options.set(ConsentRules.UNCONFIRMED, true)
                .set(ConsentRules.NEW_EMAIL, Status.NEW)
                .set(ConsentRules.NEW_PHONE, Status.INACTIVE);
        assertThat(run("email;phone;email status", "a@x.example;+447700900001;active"))
                .containsExactly("INSERTED [status_not_changed@email status]");
        assertThat(email("a@x.example").status(Channel.PHONE)).isEqualTo(Status.PENDING);
        options.set(ConsentRules.NEW_EMAIL, Status.NEW).set(ConsentRules.NEW_PHONE, Status.INACTIVE);
        run("email;phone", "b@x.example;+447700900002");
        assertThat(email("b@x.example").status(Channel.PHONE)).isEqualTo(Status.INACTIVE);
        options.set(ConsentRules.MOVES, StatusMoves.OPEN_RESTRICTED);
        assertThat(run("email;phone status;email status", "b@x.example;active;active"))
                .containsExactly("UPDATED [status_not_changed@email status]");
        options.set(ConsentRules.MOVES, StatusMoves.ALL_RESTRICTED);
        assertThat(run("email;email status", "b@x.example;off"))
                .containsExactly("UNCHANGED [status_not_changed@email status]");
        options.set(ConsentRules.MOVES, StatusMoves.OPEN_RESTRICTED);
        assertThat(run("email;email status", "b@x.example;off")).containsExactly("UPDATED []");
    }
}

package dev.rollcall.options;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.job.Watchdog;
import dev.rollcall.mapping.ColumnMapping;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportOptionsTest {
    private static final ImportOptions EVERYTHING = ImportOptions.builder()
            .mergeOption(MergeOption.OVERWRITE_IF_EMPTY)
            .list("Newsletter")
            .list("Élan \"quoted\"", Status.UNSUBSCRIBED)
            .createLists(true)
            .tag("fair")
            .tag("2026")
            .matchOrder(IdentifierKind.PHONE, IdentifierKind.ID)
            .duplicates(Duplicates.LAST_WINS)
            .onExisting(OnExisting.ADD)
            .match(rules -> rules.withIdentifiers(IdentifierChanges.KEEP_STORED)
                    .withAddressRequired(true)
                    .withDuplicateCheck(DuplicateCheck.WHOLE_KEYS)
                    .withPhoneAlone(PhoneAlone.UPDATE)
                    .withTaken(TakenIdentifiers.LEAVE_OFF))
            .fieldRule("Points", new FieldRule.Newest("Seen At"))
            .fieldRule("Name", new FieldRule.Merge(MergeOption.OVERWRITE))
            .fieldRule("Note", new FieldRule.Keep())
            .fieldRule("Old", new FieldRule.Erase())
            .merge(rules -> rules.withReplaceAll(true))
            .lists(rules -> rules.withReplace(true)
                    .withById(true)
                    .withChannels(ListChannels.BOTH)
                    .withRequired(true))
            .tags(rules -> rules.withReplace(true).withRowLimit(10))
            .consent(rules -> rules.withMoves(StatusMoves.UNISENDER)
                    .withNewStatuses(Status.NEW, Status.INACTIVE)
                    .withUnconfirmed(true)
                    .withCompleteRecords(true)
                    .withRefused(Set.of(Status.PENDING, Status.COMPLAINED), Set.of(Availability.DEAD)))
            .statusWord("gold", StatusMeaning.parse("active"))
            .statusWord("-", StatusMeaning.parse("nothing"))
            .statusWord("gone", StatusMeaning.parse("dead"))
            .everybodyLeft(EverybodyLeft.unsubscribed()
                    .withStatus(Status.SUPPRESSED)
                    .withFrom(ConsentScope.CONTACT, ConsentScope.parse("list:a:b"))
                    .withReason("they said so")
                    .withOnlyOptOuts(true)
                    .withMaxClosed(7))
            .values(rules -> rules.withPhoneRegion("gb")
                    .withDates(new DateRules(List.of("dd/MM/yyyy"), false, 1950))
                    .withBadValues(BadValues.REJECT_ROW)
                    .withRoleAddresses(RoleAddresses.WARN)
                    .withRoleNames(Set.of("desk"))
                    .withMaxText(255)
                    .withFreeText(true)
                    .withChoices("gender", List.of("Male", "female"))
                    .withPattern("zip", "[0-9]{5}"))
            .guards(rules -> rules.withAllOrNothing(true)
                    .withMaxContacts(1_000_000_000_000L)
                    .withWarnAboveContacts(0L)
                    .withMaxFaultedShare(0.1)
                    .withMaxChangedShare(1.0)
                    .withMaxBlankedShare(0.0)
                    .withMaxLoweredStatuses(3L)
                    .withMaxChangedIdentifiers(0L))
            .mapping(new ColumnMapping(
                    Map.of(
                            "Mail",
                            Target.parse("email"),
                            "Vorname",
                            new Target.Field("first_name"),
                            "st",
                            new Target.StatusOf(Channel.PHONE),
                            "L",
                            new Target.OnList("a:b"),
                            "by",
                            new Target.MatchBy(),
                            "left",
                            Target.parse("opt_out:list:a:b"),
                            "since",
                            Target.parse("opt_in_time:phone"),
                            "no",
                            new Target.ReadOnly()),
                    false))
            .mapping(columns -> columns.withReadOnly(Set.of("score", "id"))
                    .withPrefix("contact_")
                    .withFieldsBeforeWords(true)
                    .withExactNames(true)
                    .withNewFieldPattern("[a-z]+")
                    .withMaxFields(50))
            .unknownColumns(UnknownColumns.CREATE_FIELD)
            .eraseToken("<clear>")
            .zone(ZoneId.of("Europe/Berlin"))
            .keptRows(RowRetention.ALL)
            .chunkRows(7)
            .applyOrder(ApplyOrder.KEY)
            .build();

    @Test
    void whatIsNotNamedOfEverybodyWhoLeftKeepsItsDefault() {
        ImportOptions options = ImportOptions.fromJson("{\"consent\":{\"everybodyLeft\":{\"onlyOptOuts\":true}}}");
        assertThat(options.consent().everybodyLeft())
                .isEqualTo(EverybodyLeft.unsubscribed().withOnlyOptOuts(true));
        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
        assertThat(ImportOptions.fromJson("{\"consent\":{\"everybodyLeft\":null}}"))
                .isEqualTo(ImportOptions.defaults());
    }

    @Test
    void aGrantIsReadBack() {
        ImportOptions options = ImportOptions.builder()
                .consent(rules -> rules.withGrant(new ResubscribeGrant("desk", "form", "scan 12")))
                .build();

        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
        assertThat(ImportOptions.fromJson("{\"consent\": {\"grant\": null}}")).isEqualTo(ImportOptions.defaults());
    }

    @Test
    void theDuplicateCheckIsReadByItsName() {
        assertThat(ImportOptions.fromJson("{\"match\": {\"duplicateCheck\": \"WHOLE_KEYS\"}}"))
                .isEqualTo(ImportOptions.builder()
                        .match(rules -> rules.withDuplicateCheck(DuplicateCheck.WHOLE_KEYS))
                        .build());
    }

    @Test
    void r38NoDefaultImportIsKeptAsAWholeOnly() {
        assertThat(GuardRules.defaults().isAtomic()).isFalse();
        assertThat(GuardRules.defaults().withMaxChangedIdentifiers(1L).isAtomic())
                .isTrue();
        assertThatThrownBy(() -> GuardRules.defaults().withMaxChangedIdentifiers(-1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxChangedIdentifiers");
    }

    @Test
    void theApplyOrderIsReadByItsName() {
        assertThat(ImportOptions.fromJson("{\"applyOrder\": \"FILE\"}"))
                .isEqualTo(ImportOptions.builder().applyOrder(ApplyOrder.FILE).build());
    }

    @Test
    void optionsGoToJsonAndBack() {
        assertThat(ImportOptions.fromJson(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
        assertThat(ImportOptions.fromJson(ImportOptions.defaults().toJson())).isEqualTo(ImportOptions.defaults());
    }

    @Test
    void whatJsonDoesNotNameKeepsItsDefault() {
        assertThat(ImportOptions.fromJson("{}")).isEqualTo(ImportOptions.defaults());
    }

    @Test
    void aGuardThatIsNullInJsonIsOff() {
        assertThat(ImportOptions.fromJson("{\"guards\":{\"maxContacts\":null,\"maxChangedShare\":null}}"))
                .isEqualTo(ImportOptions.defaults());
        assertThat(ImportOptions.fromJson("{\"guards\":{\"maxChangedShare\":1}}")
                        .guards()
                        .maxChangedShare())
                .isEqualTo(1.0);
    }

    @Test
    void everyGuardButTheWarningMakesTheImportAtomic() {
        GuardRules none = GuardRules.defaults();
        assertThat(none.isAtomic()).isFalse();
        assertThat(none.withWarnAboveContacts(0L).isAtomic()).isFalse();
        assertThat(List.of(
                        none.withAllOrNothing(true),
                        none.withMaxContacts(0L),
                        none.withMaxFaultedShare(0.0),
                        none.withMaxChangedShare(0.0),
                        none.withMaxBlankedShare(0.0),
                        none.withMaxLoweredStatuses(0L)))
                .allMatch(GuardRules::isAtomic);
        assertThatThrownBy(() -> none.withMaxChangedShare(Double.NaN)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> Watchdog.maxInvalidShare(-0.1)).hasMessageContaining("0 to 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"version":2}                                    | version 2
                    {"version":"1"}                                  | version "1"
                    {"mergeOption":"OVERWRITE"}                      | 'mergeOption': there is no such option
                    {"merge":{"options":"OVERWRITE"}}                | 'merge.options': there is no such option
                    {"merge":{"option":"SOMETIMES"}}                 | 'merge.option': 'SOMETIMES' is none of [OVERWRITE
                    {"merge":{"fields":{"a":"never"}}}               | 'never' is no field rule
                    {"merge":"OVERWRITE"}                            | 'merge'
                    {"chunkRows":"many"}                             | 'chunkRows'
                    {"chunkRows":0}                                  | 1 to 10000
                    {"applyOrder":"BACKWARDS"}                       | 'applyOrder': 'BACKWARDS' is none of [AUTO
                    {"chunkRows":null}                               | 'chunkRows'
                    {"lists":"News"}                                 | 'lists'
                    {"lists":{"create":"yes"}}                       | 'lists.create'
                    {"lists":{"targets":"News"}}                     | 'lists.targets'
                    {"lists":{"targets":[{"name":"News"}]}}          | 'lists.targets.0': it cannot be null
                    {"lists":{"targets":[{"name":"N","status":"NEW","state":"X"}]}} | 'lists.targets.0.state': there is no such option
                    {"tags":{"add":null}}                            | 'tags.add': it cannot be null
                    {"match":{"order":[]}}                           | 'match': the match order
                    {"values":{"zone":"Mars/Olympus"}}               | 'values.zone'
                    {"guards":{"maxContacts":-1}}                    | maxContacts must be at least 0
                    {"guards":{"maxContacts":1.5}}                   | 'guards.maxContacts'
                    {"guards":{"maxFaultedShare":1.1}}               | maxFaultedShare is a share and must be 0 to 1
                    {"guards":{"maxBlankedShare":"half"}}            | 'guards.maxBlankedShare'
                    {"guards":{"atomic":true}}                       | 'guards.atomic': there is no such option
                    {"guards":{"allOrNothing":null}}                 | 'guards.allOrNothing': it cannot be null
                    {"mapping":{"columns":{"a":"b"}}}                | 'b' is no column target
                    {"mapping":{"colums":{"a":"email"}}}             | 'mapping.colums': there is no such option
                    {"mapping":{"automatic":"no"}}                   | 'mapping.automatic'
                    {"mapping":{"newFieldPattern":"[a"}}             | 'mapping': '[a' is no regular expression
                    {"mapping":{"maxFields":"50"}}                   | 'mapping.maxFields'
                    {"mapping":{"readOnly":null}}                    | 'mapping.readOnly': it cannot be null
                    {"consent":{"statusWords":{"gold":"shiny"}}}     | 'shiny' is no status
                    {"consent":{"statusWords":{"a b":"new","A-B":"dead"}}} | a meaning twice
                    {"consent":{"statusWords":{" ":"new"}}}          | cannot be blank
                    {"consent":{"everybodyLeft":{"from":["fax"]}}}   | 'fax' is none of email, phone, contact and list:NAME
                    {"consent":{"everybodyLeft":{"status":"ACTIVE"}}} | not ACTIVE
                    {"consent":{"everybodyLeft":{"form":[]}}}        | 'consent.everybodyLeft.form': there is no such option
                    {"values":{"patterns":{"zip":"(a"}}}             | 'values': '(a' is no regular expression for 'zip'
                    {"values":{"choices":{"gender":[]}}}             | 'values': the choices of 'gender' are none
                    {"values":{"choices":{"gender":"male"}}}         | 'values.choices.gender'
                    {"values":{"maxText":10001}}                     | 'values': the longest text is 1 to 10000
                    {"chunkRows":1,"chunkRows":2}                    | no JSON
                    {} {}                                            | no JSON
                    []                                               | must be a JSON object
                    {                                                | no JSON
                    """)
    void jsonThatIsNotUnderstoodIsRefusedWithItsReason(String json, String reason) {
        assertThatThrownBy(() -> ImportOptions.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void nullTakesAnOptionalRuleOfColumnsBack() {
        ImportOptions none =
                ImportOptions.fromJson("{\"mapping\":{\"prefix\":null,\"newFieldPattern\":null,\"maxFields\":null}}");

        assertThat(none).isEqualTo(ImportOptions.defaults());
    }

    @ParameterizedTest
    @EnumSource(ImportPreset.class)
    void presetsGoToJsonAndBack(ImportPreset preset) {
        ImportOptions options = preset.options().build();

        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
    }

    @Test
    void valueRulesThatCannotBeAreRefused() {
        ValueRules rules = ValueRules.defaults();
        assertThatThrownBy(() -> rules.withPattern("zip", "[0-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'[0-9' is no regular expression for 'zip': ");
        assertThatThrownBy(() -> rules.withMaxText(0)).hasMessageContaining("1 to 10000 characters, not 0");
        assertThatThrownBy(() -> rules.withMaxText(10_001)).hasMessageContaining("not 10001");
        assertThatThrownBy(() -> rules.withChoices("gender", List.of())).hasMessageContaining("'gender' are none");
        assertThatThrownBy(() -> rules.withChoices("gender", List.of("male", " ")))
                .hasMessageContaining("one of them is blank");
        assertThat(rules.withChoices("Gender", List.of("a"))
                        .withChoices("gENDER", List.of("b"))
                        .choices())
                .containsExactly(Map.entry("gENDER", List.of("b")));
        assertThatThrownBy(() -> ImportOptions.fromJson("{\"values\":{\"patterns\":{\"zip\":\"a\",\"ZIP\":\"b\"}}}"))
                .hasMessageContaining("named twice");
    }

    @Test
    void contradictoryOptionsAreRefused() {
        assertThatThrownBy(
                        () -> ImportOptions.builder().list("News").list("NEWS").build())
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> ImportOptions.builder().matchOrder().build()).hasMessageContaining("match order");
        assertThatThrownBy(() -> ImportOptions.builder()
                        .matchOrder(IdentifierKind.EMAIL, IdentifierKind.EMAIL)
                        .build())
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> ImportOptions.builder()
                        .consent(rules -> rules.withRefused(Set.of(Status.ACTIVE), Set.of()))
                        .build())
                .hasMessageContaining("nothing else");
        assertThatThrownBy(() -> ImportOptions.builder()
                        .values(rules -> rules.withDatePattern("bogus"))
                        .build())
                .hasMessageContaining("no date pattern");
        assertThatThrownBy(() -> ImportOptions.builder().chunkRows(0).build()).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> ImportOptions.builder().eraseToken(" ").build())
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> ImportOptions.builder().tag(" ").build()).hasMessageContaining("tag");
        assertThatThrownBy(() -> ImportOptions.builder().list("").build()).hasMessageContaining("list name");
    }
}

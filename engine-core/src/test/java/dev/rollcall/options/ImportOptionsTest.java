package dev.rollcall.options;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.job.Watchdog;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.vendor.Vendor;
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
            .set(MatchRules.DUPLICATES, Duplicates.LAST_WINS)
            .set(MatchRules.ON_EXISTING, OnExisting.ADD)
            .set(MatchRules.IDENTIFIERS, IdentifierChanges.KEEP_STORED)
            .set(MatchRules.ADDRESS_REQUIRED, true)
            .set(MatchRules.DUPLICATE_CHECK, DuplicateCheck.WHOLE_KEYS)
            .set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE)
            .set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF)
            .fieldRule("Points", new FieldRule.Newest("Seen At"))
            .fieldRule("Name", new FieldRule.Merge(MergeOption.OVERWRITE))
            .fieldRule("Note", new FieldRule.Keep())
            .fieldRule("Old", new FieldRule.Erase())
            .set(MergeRules.REPLACE_ALL, true)
            .set(ListRules.REPLACE, true)
            .set(ListRules.BY_ID, true)
            .set(ListRules.CHANNELS, ListChannels.BOTH)
            .set(ListRules.REQUIRED, true)
            .set(TagRules.REPLACE, true)
            .set(TagRules.ROW_LIMIT, 10)
            .set(ConsentRules.MOVES, StatusMoves.OPEN_RESTRICTED)
            .set(ConsentRules.NEW_EMAIL, Status.NEW)
            .set(ConsentRules.NEW_PHONE, Status.INACTIVE)
            .set(ConsentRules.UNCONFIRMED, true)
            .set(ConsentRules.COMPLETE_RECORDS, true)
            .set(ConsentRules.REFUSED_STATUSES, Set.of(Status.PENDING, Status.COMPLAINED))
            .set(ConsentRules.REFUSED_AVAILABILITIES, Set.of(Availability.DEAD))
            .statusWord("gold", StatusMeaning.parse("active"))
            .statusWord("-", StatusMeaning.parse("nothing"))
            .statusWord("gone", StatusMeaning.parse("dead"))
            .everybodyLeft(EverybodyLeft.unsubscribed()
                    .withStatus(Status.SUPPRESSED)
                    .withFrom(ConsentScope.CONTACT, ConsentScope.parse("list:a:b"))
                    .withReason("they said so")
                    .withOnlyOptOuts(true)
                    .withMaxClosed(7))
            .set(MatchRules.SHARED_LIMIT, 7)
            .set(TagRules.SEPARATOR, ";")
            .set(CellRules.UNWRAP, false)
            .set(IdentifierRules.PHONES_WITHOUT_PLUS, true)
            .set(IdentifierRules.PLACEHOLDERS, Set.of("none"))
            .set(IdentifierRules.ROUNDED, true)
            .set(IdentifierRules.CLEAN_ADDRESSES, false)
            .set(ValueRules.PHONE_REGION, "gb")
            .add(DateRules.PATTERNS, "dd/MM/yyyy")
            .set(DateRules.DETECT, false)
            .set(DateRules.YEAR_PIVOT, 1950)
            .set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW)
            .set(ValueRules.ROLE_ADDRESSES, RoleAddresses.WARN)
            .set(ValueRules.ROLE_NAMES, Set.of("desk"))
            .set(ValueRules.MAX_TEXT, 255)
            .set(ValueRules.FREE_TEXT, true)
            .put(ValueRules.CHOICES, "gender", List.of("Male", "female"))
            .put(ValueRules.PATTERNS, "zip", "[0-9]{5}")
            .set(GuardRules.ALL_OR_NOTHING, true)
            .set(GuardRules.MAX_CONTACTS, 1_000_000_000_000L)
            .set(GuardRules.WARN_ABOVE_CONTACTS, 0L)
            .set(GuardRules.MAX_FAULTED_SHARE, 0.1)
            .set(GuardRules.MAX_CHANGED_SHARE, 1.0)
            .set(GuardRules.MAX_BLANKED_SHARE, 0.0)
            .set(GuardRules.MAX_LOWERED_STATUSES, 3L)
            .set(GuardRules.MAX_CHANGED_IDENTIFIERS, 0L)
            .set(
                    ColumnRules.COLUMNS,
                    Map.of(
                            "Mail",
                            Target.email(),
                            "Vorname",
                            Target.field("first_name"),
                            "st",
                            Target.status(Channel.PHONE),
                            "L",
                            Target.statusOnList("a:b"),
                            "by",
                            new Target.MatchBy(),
                            "left",
                            Target.parse("opt_out:list:a:b"),
                            "since",
                            Target.parse("opt_in_time:phone"),
                            "no",
                            new Target.ReadOnly()))
            .set(ColumnRules.AUTOMATIC, false)
            .set(ColumnRules.READ_ONLY, Set.of("score", "id"))
            .set(ColumnRules.PREFIX, "contact_")
            .set(ColumnRules.FIELDS_BEFORE_WORDS, true)
            .set(ColumnRules.EXACT_NAMES, true)
            .set(ColumnRules.NEW_FIELD_PATTERN, "[a-z]+")
            .set(ColumnRules.MAX_FIELDS, 50)
            .unknownColumns(UnknownColumns.CREATE_FIELD)
            .set(MergeRules.ERASE_TOKEN, "<clear>")
            .set(ValueRules.ZONE, ZoneId.of("Europe/Berlin"))
            .set(RunRules.KEPT_ROWS, RowRetention.ALL)
            .chunkRows(7)
            .set(RunRules.APPLY_ORDER, ApplyOrder.KEY)
            .set(RunRules.COUNTERS, Set.of(Vendor.EVERLYTIC, Vendor.DOTDIGITAL_V3))
            .build();

    @Test
    void unnamedPartsOfEverybodyLeftKeepTheirDefaults() {
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
                .set(ConsentRules.GRANT, new ResubscribeGrant("desk", "form", "scan 12"))
                .build();

        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
        assertThat(ImportOptions.fromJson("{\"consent\": {\"grant\": null}}")).isEqualTo(ImportOptions.defaults());
    }

    @Test
    void theDuplicateCheckIsReadByItsName() {
        assertThat(ImportOptions.fromJson("{\"match\": {\"duplicateCheck\": \"WHOLE_KEYS\"}}"))
                .isEqualTo(ImportOptions.builder()
                        .set(MatchRules.DUPLICATE_CHECK, DuplicateCheck.WHOLE_KEYS)
                        .build());
    }

    @Test
    void r38ALimitOfChangedIdentifiersMakesAnImportAtomic() {
        assertThat(ImportOptions.defaults().guards().isAtomic()).isFalse();
        assertThat(ImportOptions.builder()
                        .set(GuardRules.MAX_CHANGED_IDENTIFIERS, 1L)
                        .build()
                        .guards()
                        .isAtomic())
                .isTrue();
        assertThatThrownBy(() -> ImportOptions.builder().set(GuardRules.MAX_CHANGED_IDENTIFIERS, -1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxChangedIdentifiers");
    }

    @Test
    void theApplyOrderIsReadByItsName() {
        assertThat(ImportOptions.fromJson("{\"applyOrder\": \"FILE\"}"))
                .isEqualTo(ImportOptions.builder()
                        .set(RunRules.APPLY_ORDER, ApplyOrder.FILE)
                        .build());
    }

    /** The constants of a class that are options. */
    private static Stream<ImportOption<?>> optionsOf(Class<?> group) {
        return Stream.of(group.getFields())
                .filter(field -> field.getType() == ImportOption.class)
                .map(field -> {
                    try {
                        return (ImportOption<?>) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void everyOptionOfAGroupIsAnOptionOfTheImport() {
        assertThat(ImportOptions.all())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                MatchRules.class,
                                MergeRules.class,
                                ListRules.class,
                                TagRules.class,
                                ConsentRules.class,
                                CellRules.class,
                                ValueRules.class,
                                IdentifierRules.class,
                                DateRules.class,
                                GuardRules.class,
                                ColumnRules.class,
                                RunRules.class)
                        .<ImportOption<?>>flatMap(ImportOptionsTest::optionsOf)
                        .toList());
        assertThat(ImportOptions.all()).extracting(ImportOption::name).doesNotHaveDuplicates();
        assertThat(ImportOptions.all()).extracting(ImportOption::meaning).allMatch(meaning -> meaning.endsWith("."));
    }

    @Test
    void theTestOfJsonSetsEveryOptionThatIsNotExcluded() {
        assertThat(ImportOptions.all().stream()
                        .filter(option -> Objects.equals(EVERYTHING.get(option), option.defaultValue()))
                        .map(ImportOption::name))
                // excluded by everybodyLeft
                .containsExactly("consent.grant");
    }

    @Test
    void anOptionThatCannotBeNullIsRefusedWithItsName() {
        assertThatThrownBy(() -> ImportOptions.builder().set(TagRules.ADD, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("option 'tags.add' cannot be null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tags.rowLimit        | ten           | 'ten' is not a whole number
                    tags.rowLimit        | 0             | the tag limit is 1 to 1000, not 0
                    guards.maxBlankedShare | half        | 'half' is not a number
                    tags.replace         | yes           | 'yes' is neither true nor false
                    match.duplicates     | none          | 'none' is none of first-wins, last-wins, in-order
                    mapping.columns      | Mail          | 'Mail' is not of the form COLUMN=TARGET
                    mapping.columns      | Mail=post     | 'post' is no column target
                    consent.grant        | me            | it has several parts
                    lists.targets        | News=gone     | 'gone' is none of new, active
                    """)
    void anInvalidTextOfAnOptionIsRefusedWithAReason(String name, String text, String reason) {
        ImportOption<?> option = option(name);
        assertThatThrownBy(() -> ImportOptions.builder().parse(option, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static ImportOption<?> option(String name) {
        return ImportOptions.all().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void textSetsAnOptionAndAddsToAListOrAMap() {
        ImportOptions options = ImportOptions.builder()
                .parse(TagRules.ROW_LIMIT, "7")
                .parse(TagRules.REPLACE, "True")
                .parse(MatchRules.ON_EXISTING, "Ignore")
                .parse(MatchRules.SHARED_LIMIT, "3")
                .parse(DateRules.PATTERNS, "dd/MM/yyyy")
                .parse(DateRules.PATTERNS, "d.M.yy")
                .parse(ListRules.TARGETS, "a=b=pending")
                .parse(ListRules.TARGETS, "News")
                .parse(ValueRules.PATTERNS, "zip=a=b")
                .parse(ValueRules.CHOICES, "gender=male,female")
                .parse(ColumnRules.COLUMNS, "a=b=email")
                .parse(ColumnRules.COLUMNS, "A=B=phone")
                .build();

        assertThat(options)
                .isEqualTo(ImportOptions.builder()
                        .set(TagRules.ROW_LIMIT, 7)
                        .set(TagRules.REPLACE, true)
                        .set(MatchRules.ON_EXISTING, OnExisting.IGNORE)
                        .set(MatchRules.SHARED_LIMIT, 3)
                        .set(DateRules.PATTERNS, List.of("dd/MM/yyyy", "d.M.yy"))
                        .list("a=b", Status.PENDING)
                        .list("News")
                        .put(ValueRules.PATTERNS, "zip", "a=b")
                        .put(ValueRules.CHOICES, "gender", List.of("male", "female"))
                        .map("A=B", Target.phone())
                        .build());
    }

    @Test
    void optionsGoToJsonAndBack() {
        assertThat(ImportOptions.fromJson(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
        assertThat(ImportOptions.fromJson(ImportOptions.defaults().toJson())).isEqualTo(ImportOptions.defaults());
        // the text is compared too: an import is recorded with it
        assertThat(ImportOptions.fromJson(EVERYTHING.toJson()).toJson()).isEqualTo(EVERYTHING.toJson());
        assertThat(ImportOptions.fromJson("{}").toJson())
                .isEqualTo(ImportOptions.defaults().toJson());
        assertThat(ImportOptions.fromJson(ImportOptions.defaults().toJson()).toJson())
                .isEqualTo(ImportOptions.defaults().toJson());
    }

    @Test
    void optionsMissingInJsonKeepTheirDefaults() {
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

    private static boolean isAtomic(ImportOptions.Builder options) {
        return options.build().guards().isAtomic();
    }

    @Test
    void everyGuardButTheWarningMakesTheImportAtomic() {
        assertThat(isAtomic(ImportOptions.builder())).isFalse();
        assertThat(isAtomic(ImportOptions.builder().set(GuardRules.WARN_ABOVE_CONTACTS, 0L)))
                .isFalse();
        assertThat(List.of(
                        ImportOptions.builder().set(GuardRules.ALL_OR_NOTHING, true),
                        ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 0L),
                        ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, 0.0),
                        ImportOptions.builder().set(GuardRules.MAX_CHANGED_SHARE, 0.0),
                        ImportOptions.builder().set(GuardRules.MAX_BLANKED_SHARE, 0.0),
                        ImportOptions.builder().set(GuardRules.MAX_LOWERED_STATUSES, 0L)))
                .allMatch(ImportOptionsTest::isAtomic);
        assertThatThrownBy(() -> ImportOptions.builder().set(GuardRules.MAX_CHANGED_SHARE, Double.NaN))
                .hasMessageContaining("0 to 1");
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
                    {"lists":{"targets":[{"name":"News"}]}}          | 'lists.targets.0': 'status' is missing
                    {"lists":{"targets":[{"name":"N","status":"NEW","state":"X"}]}} | 'lists.targets.0.state': there is no such option
                    {"tags":{"add":null}}                            | 'tags.add': it cannot be null
                    {"match":{"order":[]}}                           | 'match.order': the match order
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
                    {"mapping":{"newFieldPattern":"[a"}}             | 'mapping.newFieldPattern': '[a' is no regular expression
                    {"mapping":{"maxFields":"50"}}                   | 'mapping.maxFields'
                    {"mapping":{"readOnly":null}}                    | 'mapping.readOnly': it cannot be null
                    {"consent":{"statusWords":{"gold":"shiny"}}}     | 'shiny' is no status
                    {"consent":{"statusWords":{"a b":"new","A-B":"dead"}}} | a meaning twice
                    {"consent":{"statusWords":{" ":"new"}}}          | cannot be blank
                    {"consent":{"everybodyLeft":{"from":["fax"]}}}   | 'fax' is none of email, phone, contact and list:NAME
                    {"consent":{"everybodyLeft":{"status":"ACTIVE"}}} | 'ACTIVE' is none of [UNSUBSCRIBED, SUPPRESSED, COMPLAINED]
                    {"consent":{"everybodyLeft":{"form":[]}}}        | 'consent.everybodyLeft.form': there is no such option
                    {"values":{"patterns":{"zip":"(a"}}}             | 'values.patterns': '(a' is no regular expression for 'zip'
                    {"values":{"choices":{"gender":[]}}}             | 'values.choices': the choices of 'gender' are none
                    {"values":{"choices":{"gender":"male"}}}         | 'values.choices.gender'
                    {"values":{"maxText":10001}}                     | 'values.maxText': the longest text in characters is 1 to 10000
                    {"chunkRows":1,"chunkRows":2}                    | no JSON
                    {} {}                                            | no JSON
                    []                                               | must be a JSON object
                    {                                                | no JSON
                    """)
    void invalidJsonIsRefusedWithAReason(String json, String reason) {
        assertThatThrownBy(() -> ImportOptions.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void nullResetsAnOptionalRuleOfColumns() {
        ImportOptions none =
                ImportOptions.fromJson("{\"mapping\":{\"prefix\":null,\"newFieldPattern\":null,\"maxFields\":null}}");

        assertThat(none).isEqualTo(ImportOptions.defaults());
    }

    @ParameterizedTest
    @EnumSource(ImportPreset.class)
    void presetsGoToJsonAndBack(ImportPreset preset) {
        ImportOptions options = ImportOptions.builder(preset).build();

        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
    }

    @Test
    void invalidValueRulesAreRefused() {
        ImportOptions.Builder options = ImportOptions.builder();
        assertThatThrownBy(() -> options.put(ValueRules.PATTERNS, "zip", "[0-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'[0-9' is no regular expression for 'zip': ");
        assertThatThrownBy(() -> options.set(ValueRules.MAX_TEXT, 0)).hasMessageContaining("1 to 10000, not 0");
        assertThatThrownBy(() -> options.set(ValueRules.MAX_TEXT, 10_001)).hasMessageContaining("not 10001");
        assertThatThrownBy(() -> options.put(ValueRules.CHOICES, "gender", List.of()))
                .hasMessageContaining("'gender' are none");
        assertThatThrownBy(() -> options.put(ValueRules.CHOICES, "gender", List.of("male", " ")))
                .hasMessageContaining("one of them is blank");
        assertThat(options.put(ValueRules.CHOICES, "Gender", List.of("a"))
                        .put(ValueRules.CHOICES, "gENDER", List.of("b"))
                        .build()
                        .values()
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
                        .set(ConsentRules.REFUSED_STATUSES, Set.of(Status.ACTIVE))
                        .build())
                .hasMessageContaining("ACTIVE is none of [PENDING, UNSUBSCRIBED, SUPPRESSED, COMPLAINED]");
        assertThatThrownBy(() ->
                        ImportOptions.builder().add(DateRules.PATTERNS, "bogus").build())
                .hasMessageContaining("no date pattern");
        assertThatThrownBy(() -> ImportOptions.builder().chunkRows(0).build()).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() ->
                        ImportOptions.builder().set(MergeRules.ERASE_TOKEN, " ").build())
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> ImportOptions.builder().tag(" ").build()).hasMessageContaining("tag");
        assertThatThrownBy(() -> ImportOptions.builder().list("").build()).hasMessageContaining("list name");
    }
}
